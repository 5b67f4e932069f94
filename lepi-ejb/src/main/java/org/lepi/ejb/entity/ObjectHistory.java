package org.lepi.ejb.entity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lepi.ejb.access.AccountNames;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.audit.AuditEntry;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** What was done to one object, from the audit, and the way back. */
@Stateless
@Permitted({})
public class ObjectHistory {
    private static final int MOST = 200;

    @PersistenceContext
    private EntityManager entities;

    private EntityKinds kinds;
    private AuditTrail audit;
    private AccountNames names;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected ObjectHistory() {}

    /** With its collaborators. */
    @Inject
    public ObjectHistory(EntityKinds kinds, AuditTrail audit, AccountNames names) {
        this.kinds = kinds;
        this.audit = audit;
        this.names = names;
    }

    /** The history on one entity manager. */
    public ObjectHistory(EntityManager entities, EntityKinds kinds, AuditTrail audit) {
        this(kinds, audit, new AccountNames(entities));
        this.entities = entities;
    }

    /**
     * One step.
     *
     * @param actor what the account is called now; empty for the server itself
     * @param impersonator who acted as the actor; empty for nobody
     * @param differences by field
     * @param isRevertible whether the form has every field that differs, so that it can give them back their values
     */
    public record Step(
            UUID id,
            Instant at,
            AuditAction action,
            String actor,
            String impersonator,
            List<Difference> differences,
            boolean isRevertible) {}

    /** A field before and after; empty where it had no value. */
    public record Difference(String field, String before, String after) {}

    /**
     * The latest steps, newest first, at most {@value #MOST}.
     *
     * @throws LepiException NOT_PERMITTED for who may not view the kind
     */
    public List<Step> of(String kind, String id) {
        EntityKind known = kinds.permitted(kind, "view");
        List<AuditEntry> entries = entities.createQuery(
                        "select e from AuditEntry e where e.entity = :kind and e.objectId = :id order by e.id desc",
                        AuditEntry.class)
                .setParameter("kind", known.name())
                .setParameter("id", id)
                .setMaxResults(MOST)
                .getResultList();
        Map<UUID, String> people = people(entries);
        Set<String> editable = known.form().map(ObjectHistory::editable).orElse(Set.of());
        return entries.stream()
                .map(entry -> new Step(
                        entry.id(),
                        entry.at(),
                        entry.action(),
                        entry.actorId().map(people::get).orElse(""),
                        entry.impersonatorId().map(people::get).orElse(""),
                        differences(entry),
                        isRevertible(entry, editable)))
                .toList();
    }

    /**
     * Gives the fields that a step changed their values from before it.
     *
     * @param version of the object that the caller has seen
     * @throws LepiException CONFLICT for another version, and for a step of something that the form does not change;
     *     whatever a change by hand would throw
     */
    public void revert(String kind, String id, UUID step, long version) {
        EntityForm form = kinds.permitted(kind, "change")
                .form()
                .orElseThrow(() -> new LepiException(FailureKind.NOT_FOUND, "It cannot be edited."));
        AuditEntry entry = Optional.ofNullable(entities.find(AuditEntry.class, step))
                .filter(found -> found.entity().equals(kind)
                        && found.objectId().filter(id::equals).isPresent())
                .filter(found -> found.action() == AuditAction.CHANGED)
                .orElseThrow(() -> new LepiException(FailureKind.NOT_FOUND, "There is no such change."));
        if (!isRevertible(entry, editable(form))) {
            throw new LepiException(FailureKind.CONFLICT, "The form does not have what was changed then.");
        }
        EntityForm.Snapshot now = form.load(id);
        Map<String, String> values = new HashMap<>(now.values());
        differences(entry).forEach(difference -> values.put(difference.field(), difference.before()));
        form.change(id, version, values);
        audit.record(AuditEvent.done(AuditAction.REVERTED, kind, UUID.fromString(id), now.label())
                .with(Map.of("step", step.toString())));
    }

    private static Set<String> editable(EntityForm form) {
        return form.possible().contains("change")
                ? form.fields().stream()
                        .filter(field -> field.type() != Field.Type.SHOWN)
                        .map(Field::name)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** What is no field of the form, such as that two were merged, would stay as it is. */
    private static boolean isRevertible(AuditEntry entry, Set<String> editable) {
        List<Difference> differences = differences(entry);
        return entry.action() == AuditAction.CHANGED
                && !differences.isEmpty()
                && differences.stream().map(Difference::field).allMatch(editable::contains);
    }

    private Map<UUID, String> people(List<AuditEntry> entries) {
        Set<UUID> ids = new HashSet<>();
        entries.forEach(entry -> {
            entry.actorId().ifPresent(ids::add);
            entry.impersonatorId().ifPresent(ids::add);
        });
        return names.of(ids);
    }

    private static List<Difference> differences(AuditEntry entry) {
        Map<String, String> before = texts(entry.before());
        Map<String, String> after = texts(entry.after());
        Set<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        return fields.stream()
                .map(field -> new Difference(field, before.getOrDefault(field, ""), after.getOrDefault(field, "")))
                .toList();
    }

    private static Map<String, String> texts(Optional<JsonObject> json) {
        Map<String, String> texts = new TreeMap<>();
        json.ifPresent(object -> object.keySet().forEach(key -> texts.put(key, object.getString(key, ""))));
        return texts;
    }
}
