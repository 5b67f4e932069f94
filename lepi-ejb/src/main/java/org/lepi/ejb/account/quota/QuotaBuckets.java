package org.lepi.ejb.account.quota;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import org.lepi.ejb.account.quota.Quota.Allowance;

/** The buckets that all nodes share, in an unlogged table. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class QuotaBuckets {
    @PersistenceContext
    private EntityManager entities;

    /** For the container, which injects the entity manager. */
    public QuotaBuckets() {}

    /** Buckets on one entity manager. */
    public QuotaBuckets(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Tokens taken.
     *
     * @param granted 0 to what was wanted
     * @param remaining in the bucket after that, with the fraction that is filling up
     */
    public record Taken(long granted, double remaining) {}

    /** Takes tokens out of a subject's bucket. */
    public Taken take(String subject, Allowance allowance, long wanted, Instant now) {
        Object[] row = (Object[]) entities.createNativeQuery("select granted, remaining from quota_take("
                        + "cast(?1 as text), cast(?2 as integer), cast(?3 as bigint), cast(?4 as bigint),"
                        + " cast(?5 as timestamptz))")
                .setParameter(1, subject)
                .setParameter(2, allowance.seconds())
                .setParameter(3, allowance.requests())
                .setParameter(4, wanted)
                .setParameter(5, now.atOffset(ZoneOffset.UTC))
                .getSingleResult();
        return new Taken(((Number) row[0]).longValue(), ((Number) row[1]).doubleValue());
    }

    /**
     * Forgets buckets that have had the time to fill: they are as good as none.
     *
     * @return number of buckets
     */
    public int forgetFull() {
        return entities.createNativeQuery(
                        "delete from quota_bucket where refilled_at < now() - make_interval(secs => window_seconds)")
                .executeUpdate();
    }
}
