package org.lepi.ejb.entity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.lepi.ejb.audit.AuditTrail;

/** Deletes imported files with what came of them when their time is over; those that a job works on are kept. */
@Stateless
@PermitAll
public class ImportRetention {
    private static final String TRIM = """
            delete from import_run where id in (
                select id from import_run
                where uploaded_at < cast(?1 as timestamptz) and state not in ('TRYING', 'RUNNING')
                order by uploaded_at limit 100)""";

    @PersistenceContext
    private EntityManager entities;

    private ImportSettings settings;
    private AuditTrail audit;
    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected ImportRetention() {}

    /** With its collaborators. */
    @Inject
    public ImportRetention(ImportSettings settings, AuditTrail audit) {
        this.settings = settings;
        this.audit = audit;
    }

    /** On one entity manager, at a given clock's time. */
    ImportRetention on(EntityManager manager, Clock now) {
        entities = manager;
        clock = now;
        return this;
    }

    /**
     * Deletes the oldest imports whose time is over, and says in the audit how many.
     *
     * @return how many; 0 when nothing is left to delete
     */
    public int trim() {
        int deleted = entities.createNativeQuery(TRIM)
                .setParameter(1, settings.kept().limit(clock))
                .executeUpdate();
        audit.recordTrimmed("imports", deleted);
        return deleted;
    }
}
