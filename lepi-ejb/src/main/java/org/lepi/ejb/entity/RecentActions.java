package org.lepi.ejb.entity;

import static org.lepi.model.account.Permission.AUDIT_VIEW;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lepi.ejb.access.AccountNames;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.Permitted;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.audit.AuditEntry;

/** What was done last, from the audit; that somebody came and went is left out. */
@Stateless
@Permitted({})
public class RecentActions {
    private static final String ACTIONS = "select e from AuditEntry e where e.action not in :comings";
    private static final Set<AuditAction> COMINGS =
            Set.of(AuditAction.SIGNED_IN, AuditAction.SIGNED_OUT, AuditAction.SIGN_IN_FAILED);

    @PersistenceContext
    private EntityManager entities;

    private EntityKinds kinds;
    private CurrentAccount caller;
    private AccountNames names;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected RecentActions() {}

    /** With its collaborators. */
    @Inject
    public RecentActions(EntityKinds kinds, CurrentAccount caller, AccountNames names) {
        this.kinds = kinds;
        this.caller = caller;
        this.names = names;
    }

    /** Actions outside the container. */
    RecentActions(EntityManager entities, EntityKinds kinds, CurrentAccount caller, AccountNames names) {
        this(kinds, caller, names);
        this.entities = entities;
    }

    /**
     * One action.
     *
     * @param entity the area: {@code taxa}
     * @param label what the object was called then; may be empty
     * @param actor what the account is called now; empty for the server itself
     * @param kind of the object, where there is such a kind, the caller may view it and the object was not deleted
     * @param objectId empty where it was about no single object
     */
    public record Action(
            Instant at,
            AuditAction action,
            String entity,
            String label,
            String actor,
            Optional<EntityKind> kind,
            Optional<String> objectId) {}

    /** The caller's own, newest first. */
    public List<Action> own(int most) {
        return actions(entities.createQuery(ACTIONS + " and e.actorId = :me order by e.id desc", AuditEntry.class)
                .setParameter("comings", COMINGS)
                .setParameter("me", caller.id())
                .setMaxResults(most)
                .getResultList());
    }

    /** Everybody's, newest first. */
    @Permitted(AUDIT_VIEW)
    public List<Action> all(int most) {
        return actions(entities.createQuery(ACTIONS + " order by e.id desc", AuditEntry.class)
                .setParameter("comings", COMINGS)
                .setMaxResults(most)
                .getResultList());
    }

    private List<Action> actions(List<AuditEntry> entries) {
        Set<UUID> people = new HashSet<>();
        entries.forEach(entry -> entry.actorId().ifPresent(people::add));
        Map<UUID, String> called = names.of(people);
        return entries.stream()
                .map(entry -> new Action(
                        entry.at(),
                        entry.action(),
                        entry.entity(),
                        entry.objectLabel(),
                        entry.actorId().map(called::get).orElse(""),
                        entry.action() == AuditAction.DELETED ? Optional.empty() : kinds.visible(entry.entity()),
                        entry.objectId()))
                .toList();
    }
}
