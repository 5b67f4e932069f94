package org.lepi.ejb.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.lepi.ejb.audit.AuditTrail;

/** Deletes mails whose time is over; what is on its way is kept. */
@Stateless
@PermitAll
public class MailRetention {
    private static final String TRIM = """
            delete from mail where id in (
                select id from mail
                where created_at < cast(?1 as timestamptz) and state not in ('PENDING', 'SENDING')
                order by created_at limit 10000)""";

    @PersistenceContext
    private EntityManager entities;

    private MailSettings settings;
    private AuditTrail audit;
    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected MailRetention() {}

    /** With its collaborators. */
    @Inject
    public MailRetention(MailSettings settings, AuditTrail audit) {
        this.settings = settings;
        this.audit = audit;
    }

    /** On one entity manager, at a given clock's time. */
    MailRetention on(EntityManager manager, Clock time) {
        entities = manager;
        clock = time;
        return this;
    }

    /**
     * Deletes the oldest mails whose time is over, and says in the audit how many.
     *
     * @return how many; 0 when nothing is left to delete
     */
    public int trim() {
        int deleted = entities.createNativeQuery(TRIM)
                .setParameter(1, settings.retention().limit(clock))
                .executeUpdate();
        audit.recordTrimmed("mails", deleted);
        return deleted;
    }
}
