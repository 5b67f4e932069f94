package org.lepi.ejb.job;

import static org.lepi.model.account.Permission.JOBS_VIEW;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.database.PostgresArray;

/** How many jobs ended in which time. */
@Stateless
@Permitted(JOBS_VIEW)
public class JobFigures {
    private static final String SQL = "select width_bucket(ended_at, cast(?1 as timestamptz[])),"
            + " count(*) filter (where state = 'DONE'), count(*) filter (where state = 'FAILED')"
            + " from job where ended_at >= cast(?2 as timestamptz) group by 1";

    @PersistenceContext
    private EntityManager entities;

    /** For the container, which injects the entity manager. */
    @SuppressWarnings("NullAway.Init")
    public JobFigures() {}

    /** Figures outside the container. */
    JobFigures(EntityManager entities) {
        this.entities = entities;
    }

    /** Jobs that ended in one period. */
    public record Ended(long done, long failed) {}

    /**
     * The jobs that ended in each period until the next, in the last one until now. Older ones than
     * {@code lepi.job.keep} are forgotten.
     *
     * @param starts of the periods, the earliest first, at least one
     */
    public List<Ended> ended(List<Instant> starts) {
        List<Ended> ended =
                new ArrayList<>(starts.stream().map(start -> new Ended(0, 0)).toList());
        for (Object found : entities.createNativeQuery(SQL)
                .setParameter(1, PostgresArray.of(starts))
                .setParameter(2, starts.get(0).toString())
                .getResultList()) {
            Object[] row = (Object[]) found;
            ended.set(((Number) row[0]).intValue() - 1, new Ended(number(row[1]), number(row[2])));
        }
        return List.copyOf(ended);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
