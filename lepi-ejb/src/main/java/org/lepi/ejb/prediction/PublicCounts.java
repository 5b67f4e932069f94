package org.lepi.ejb.prediction;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How much there is, for everybody to see; counted at most once a minute, however often it is asked. */
@Singleton
@PermitAll
@Lock(LockType.WRITE)
public class PublicCounts {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final String SQL = """
            select count(*) filter (where rank = 'SPECIES'), count(*) filter (where rank = 'GENUS'),
                   count(*) filter (where rank = 'FAMILY'),
                   (select count(distinct model_id) from model_version where state = 'ACTIVE'),
                   (select count(*) from collection_image), (select count(*) from prediction)
            from taxon where status = 'ACCEPTED'
            """;

    @PersistenceContext
    private EntityManager entityManager;

    private @Nullable Counts counts;
    private Instant countedAt = Instant.EPOCH;

    /**
     * Numbers of accepted taxa by rank, models that answer, reference images and predictions on record.
     */
    public record Counts(long species, long genera, long families, long models, long images, long predictions) {}

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    public PublicCounts() {}

    /** Counts outside the container. */
    PublicCounts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The counts, at most a minute old. */
    public Counts counts() {
        Counts last = counts;
        if (last == null || countedAt.plus(FRESH).isBefore(Instant.now())) {
            Object[] row = (Object[]) entityManager.createNativeQuery(SQL).getSingleResult();
            last = new Counts(
                    number(row[0]), number(row[1]), number(row[2]), number(row[3]), number(row[4]), number(row[5]));
            counts = last;
            countedAt = Instant.now();
        }
        return last;
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
