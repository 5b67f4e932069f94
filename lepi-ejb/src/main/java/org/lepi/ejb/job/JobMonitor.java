package org.lepi.ejb.job;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.lepi.model.job.JobState;

/** Tells whoever shows jobs live what has happened; it asks nobody who they are, so its callers do. */
@Stateless
@PermitAll
public class JobMonitor {
    /**
     * Lines of the history that come again each time: their numbers are given before their transactions end, so that
     * later ones may be seen first, and who begins to watch has read the jobs some moments ago.
     */
    private static final int OVERLAP = 100;

    private static final String NEWS = """
            with happened as (
                select id from job where state = 'RUNNING'
                union select job_id from job_event
                    where id > least(?1, (select max(id) from job_event) - %d))
            select j.id::text, j.state, j.attempt, j.node, j.progress_done, j.progress_total, counts.*
            from (select (select count(*) from job where state = 'QUEUED'), (select count(*) from job where state = 'RUNNING'),
                    (select coalesce(max(id), 0) from job_event)) counts
                left join (job j join happened using (id)) on true""".formatted(OVERLAP);

    @PersistenceContext
    private EntityManager entities;

    public JobMonitor() {}

    /** A monitor outside the container; the caller holds the transaction. */
    JobMonitor(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What is going on now, in one statement however many watch it.
     *
     * @param since the last one's {@link JobNews#last()}, 0 at the beginning; what has happened shortly before comes again
     */
    public JobNews since(long since) {
        List<Object[]> rows = rows(since == 0 ? Long.MAX_VALUE : since);
        Object[] counts = rows.get(0);
        return new JobNews(
                rows.stream()
                        .filter(row -> row[0] != null)
                        .map(JobMonitor::step)
                        .toList(),
                number(counts[6]),
                number(counts[7]),
                number(counts[8]));
    }

    @SuppressWarnings("unchecked") // what a native query of several columns gives
    private List<Object[]> rows(long after) {
        return entities.createNativeQuery(NEWS).setParameter(1, after).getResultList();
    }

    private static JobNews.Step step(Object[] row) {
        return new JobNews.Step(
                UUID.fromString(row[0].toString()),
                JobState.valueOf(row[1].toString()),
                (int) number(row[2]),
                row[3] == null ? null : row[3].toString(),
                number(row[4]),
                number(row[5]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
