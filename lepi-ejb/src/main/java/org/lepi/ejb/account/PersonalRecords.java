package org.lepi.ejb.account;

import static org.lepi.model.account.Permission.ACCOUNTS_CHANGE;
import static org.lepi.model.account.Permission.ACCOUNTS_DELETE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.model.account.Account;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** What is kept of a person as a whole: taken out on request, or brought together where one person has two accounts. */
@Stateless
@Permitted(ACCOUNTS_DELETE)
public class PersonalRecords {
    /** Whatever refers to an account and outlives it; its own parts (roles, codes, factors) go with the account instead. */
    private static final String REFERENCES = """
            select quote_ident(t.relname), quote_ident(a.attname)
            from pg_constraint c
            join pg_class t on t.oid = c.conrelid
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
            where c.contype = 'f' and c.confrelid = 'account'::regclass and c.confdeltype <> 'c'
            order by 1, 2""";

    @PersistenceContext
    private EntityManager entities;

    private Pseudonymisation pseudonymisation;
    private Grants grants;
    private Delegation delegation;
    private CurrentAccount caller;
    private AuditTrail audit;
    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected PersonalRecords() {}

    /** With its collaborators. */
    @Inject
    public PersonalRecords(
            Pseudonymisation pseudonymisation,
            Grants grants,
            Delegation delegation,
            CurrentAccount caller,
            AuditTrail audit) {
        this.pseudonymisation = pseudonymisation;
        this.grants = grants;
        this.delegation = delegation;
        this.caller = caller;
        this.audit = audit;
    }

    /** At a given clock's time, on one entity manager. */
    PersonalRecords on(EntityManager manager, Clock time) {
        entities = manager;
        clock = time;
        return this;
    }

    /**
     * Takes out of a disabled account, its audit and its sessions all that says who it was. Predictions and images are
     * kept under the pseudonym. There is no way back.
     *
     * @throws LepiException NOT_FOUND, NOT_PERMITTED; CONFLICT where it is not disabled yet
     */
    public void pseudonymise(UUID id) {
        person(id);
        pseudonymisation.of(id);
    }

    /**
     * Makes two accounts of one person one: what the second has done and owns becomes the first's, with its audit; the
     * second is disabled and loses its roles, its sessions and tokens end.
     *
     * @param version that the kept account was seen at
     * @throws LepiException NOT_FOUND, NOT_PERMITTED; INVALID_INPUT where both are one; CONFLICT for another version
     */
    @Permitted(ACCOUNTS_CHANGE)
    public void merge(UUID kept, long version, UUID absorbed) {
        if (kept.equals(absorbed)) {
            throw new LepiException(FailureKind.INVALID_INPUT, "These are not two accounts.");
        }
        Account one = person(kept);
        Account other = person(absorbed);
        if (one.version() != version) {
            throw new LepiException(FailureKind.CONFLICT, "The account has been changed. Look at it again.");
        }
        Map<String, String> before = AccountFields.of(other);
        other.disable(clock.instant().truncatedTo(ChronoUnit.MICROS));
        other.assignRoles(List.of());
        entities.flush();
        grants.revokeAll(absorbed, null);
        for (Object reference : entities.createNativeQuery(REFERENCES).getResultList()) {
            Object[] column = (Object[]) reference;
            move("update " + column[0] + " set " + column[1] + " = ?1 where " + column[1] + " = ?2", kept, absorbed);
        }
        move("update access_grant set account_id = ?1 where account_id = ?2", kept, absorbed);
        entities.createNativeQuery("set local lepi.audit_purpose = 'pseudonymise'")
                .executeUpdate();
        move("update audit_entry set actor_id = ?1 where actor_id = ?2", kept, absorbed);
        move("update audit_entry set impersonator_id = ?1 where impersonator_id = ?2", kept, absorbed);
        entities.createNativeQuery("set local lepi.audit_purpose = ''").executeUpdate();
        audit.record(AuditEvent.done(AuditAction.CHANGED, "accounts", kept, one.login())
                .with(Map.of("absorbed", absorbed.toString())));
        Map<String, String> after = AccountFields.of(other);
        after.put("absorbedBy", kept.toString());
        audit.record(AuditEvent.changed("accounts", absorbed, other.login(), before, after));
    }

    /**
     * What an account has done and owns, and a merge would move: how many rows by the name of their table.
     *
     * @throws LepiException NOT_FOUND, NOT_PERMITTED
     */
    @Permitted(ACCOUNTS_CHANGE)
    public Map<String, Long> holdings(UUID id) {
        person(id);
        Map<String, Long> holdings = new TreeMap<>();
        for (Object reference : entities.createNativeQuery(REFERENCES).getResultList()) {
            Object[] column = (Object[]) reference;
            count(holdings, String.valueOf(column[0]), String.valueOf(column[1]), id);
        }
        count(holdings, "access_grant", "account_id", id);
        count(holdings, "audit_entry", "actor_id", id);
        return holdings;
    }

    private void count(Map<String, Long> counts, String table, String column, UUID id) {
        Object count = entities.createNativeQuery("select count(*) from " + table + " where " + column + " = ?1")
                .setParameter(1, id)
                .getSingleResult();
        long rows = ((Number) count).longValue();
        if (rows > 0) {
            counts.merge(table, rows, Long::sum);
        }
    }

    private Account person(UUID id) {
        Account account = entities.find(Account.class, id);
        if (account == null || account.kind() != Account.Kind.PERSON) {
            throw new LepiException(FailureKind.NOT_FOUND, "There is no person " + id + ".");
        }
        delegation.requireOver(account);
        if (id.equals(caller.id())) {
            throw new LepiException(FailureKind.CONFLICT, "This cannot be done to your own account.");
        }
        return account;
    }

    private void move(String sql, UUID kept, UUID absorbed) {
        entities.createNativeQuery(sql)
                .setParameter(1, kept)
                .setParameter(2, absorbed)
                .executeUpdate();
    }
}
