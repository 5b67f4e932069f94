package org.lepi.ejb.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.lepi.model.audit.AuditAction;

/** Deletes what the audit need no longer know: the only thing that may delete there, and only what is old enough. */
@Stateless
@PermitAll
public class AuditRetention {
    /** Entries in one transaction at most. */
    static final int AT_ONCE = 10_000;

    private static final Set<AuditAction> SIGN_INS = Set.of(
            AuditAction.SIGNED_IN,
            AuditAction.SIGN_IN_FAILED,
            AuditAction.SIGNED_OUT,
            AuditAction.LOCKED,
            AuditAction.UNLOCKED,
            AuditAction.TOKEN_ISSUED,
            AuditAction.TRESPASSED);

    private static final String TRIM = """
            delete from audit_entry where id in (
                select id from audit_entry
                where at < cast(?1 as timestamptz) or at < cast(?2 as timestamptz) and action = any (string_to_array(?3, ' '))
                order by at limit ?4)""";

    @PersistenceContext
    private EntityManager entities;

    private AuditSettings settings;
    private AuditTrail audit;
    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected AuditRetention() {}

    /** With its collaborators. */
    @Inject
    public AuditRetention(AuditSettings settings, AuditTrail audit) {
        this.settings = settings;
        this.audit = audit;
    }

    /** On one entity manager, at a given clock's time. */
    AuditRetention on(EntityManager manager, Clock time) {
        entities = manager;
        clock = time;
        return this;
    }

    /**
     * Deletes the oldest entries whose time is over, and says in the audit how many.
     *
     * @return how many; 0 when nothing is left to delete
     */
    public int trim() {
        entities.createNativeQuery("set local lepi.audit_purpose = 'retention'").executeUpdate();
        int deleted = entities.createNativeQuery(TRIM)
                .setParameter(1, settings.all().limit(clock))
                .setParameter(2, settings.signIns().limit(clock))
                .setParameter(3, SIGN_INS.stream().map(Enum::name).collect(Collectors.joining(" ")))
                .setParameter(4, AT_ONCE)
                .executeUpdate();
        entities.createNativeQuery("set local lepi.audit_purpose = ''").executeUpdate();
        audit.recordTrimmed("audit", deleted);
        return deleted;
    }
}
