package org.lepi.ejb.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.ejb.search.LikePattern;
import org.lepi.model.account.Account;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** Takes a person out of the records, on demand ({@link PersonalRecords}) or when the account is disabled for long. */
@Stateless
@PermitAll
public class Pseudonymisation {
    private static final int AT_ONCE = 100;

    /** The pattern is for the index of labels, which knows no whole ones. */
    static final String LABELLED = "where lower(object_label) like ?2 and object_label = ?3";

    @PersistenceContext
    private EntityManager entities;

    private AuditTrail audit;
    private RetentionSettings settings;
    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Pseudonymisation() {}

    /** With its collaborators. */
    @Inject
    public Pseudonymisation(AuditTrail audit, RetentionSettings settings) {
        this.audit = audit;
        this.settings = settings;
    }

    /** At a given clock's time, on one entity manager. */
    Pseudonymisation on(EntityManager manager, Clock time) {
        entities = manager;
        clock = time;
        return this;
    }

    /** Some of those whose time is over; none where no such time is set. */
    public List<UUID> overdue() {
        Optional<Duration> kept = settings.disabled();
        if (kept.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select a.id from Account a where a.kind = :person and a.disabledAt < :limit"
                                + " and a.pseudonymisedAt is null order by a.disabledAt",
                        UUID.class)
                .setParameter("person", Account.Kind.PERSON)
                .setParameter("limit", clock.instant().minus(kept.get()))
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /**
     * Takes out one; whether the caller may have it done is for others to know.
     *
     * @throws LepiException CONFLICT where the account is not disabled yet
     */
    public void of(UUID id) {
        Account account = entities.find(Account.class, id);
        if (account == null || account.isEnabled()) {
            throw new LepiException(FailureKind.CONFLICT, "Disable the account first.");
        }
        String login = account.login();
        account.pseudonymise(clock.instant().truncatedTo(ChronoUnit.MICROS));
        entities.flush();
        forgetMails(id, login);
        forgetImports(login);
        run("delete from access_grant where account_id = ?1", id);
        run("delete from account_code where account_id = ?1", id);
        run("delete from second_factor where account_id = ?1", id);
        run("delete from recovery_code where account_id = ?1", id);
        run("delete from sign_in_lock where subject = ?1 or starts_with(subject, cast(?1 as text) || ' ')", login);
        run("delete from account_code where email = ?1", login);
        rewriteAudit(id, login, account.login());
        audit.record(AuditEvent.done(AuditAction.CHANGED, "accounts", id, account.login())
                .with(Map.of("pseudonymised", "true")));
    }

    /** What was mailed to the person, at this address or one that was to be confirmed, and what the person wrote. */
    private void forgetMails(UUID id, String login) {
        run(
                "delete from mail where event in (select 'account-code:' || id from account_code where account_id = ?1)",
                id);
        run("delete from mail where recipient = ?1", login);
        run("delete from mail where reply_to = ?1", login);
    }

    /** Files that name the person lose their lines; who imported how much and when is kept. */
    private void forgetImports(String login) {
        run("""
                update import_run set content = '', version = version + 1,
                    outcome = outcome || cast('{"changes": [], "skipped": [], "errors": []}' as jsonb)
                where position(?1 in lower(content)) > 0 or position(?1 in lower(cast(outcome as text))) > 0""", login);
    }

    private void rewriteAudit(UUID id, String login, String pseudonym) {
        entities.createNativeQuery("set local lepi.audit_purpose = 'pseudonymise'")
                .executeUpdate();
        entities.createNativeQuery("""
                        update audit_entry set object_label = ?1, before = null, after = null
                        where entity = 'accounts' and object_id = ?2""")
                .setParameter(1, pseudonym)
                .setParameter(2, id.toString())
                .executeUpdate();
        entities.createNativeQuery("update audit_entry set object_label = ?1, before = null, after = null " + LABELLED)
                .setParameter(1, pseudonym)
                .setParameter(2, LikePattern.of(login))
                .setParameter(3, login)
                .executeUpdate();
        run("update audit_entry set remote_address = null where actor_id = ?1", id);
        entities.createNativeQuery("set local lepi.audit_purpose = ''").executeUpdate();
    }

    private void run(String sql, Object parameter) {
        entities.createNativeQuery(sql).setParameter(1, parameter).executeUpdate();
    }
}
