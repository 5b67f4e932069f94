package org.lepi.ejb.job;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Counts the jobs: those that have not ended by their type, those that have by the hour. */
final class QueueReading {
    private static final String DEPTHS = """
            select type,
                count(*) filter (where state = 'QUEUED' and due_at <= now()),
                count(*) filter (where state = 'QUEUED' and due_at > now()),
                count(*) filter (where state = 'RUNNING'),
                coalesce(extract(epoch from now() - min(due_at) filter (where state = 'QUEUED' and due_at <= now())), 0)
            from job where state in ('QUEUED', 'RUNNING') group by type order by 2 desc, 4 desc, 3 desc, 1""";
    private static final String HOURS = """
            select extract(epoch from h.beginning), count(j.id) filter (where j.state <> 'FAILED'),
                count(j.id) filter (where j.state = 'FAILED')
            from generate_series(date_trunc('hour', now()) - interval '23 hours', now(), interval '1 hour') h(beginning)
                left join job j on j.ended_at >= h.beginning and j.ended_at < h.beginning + interval '1 hour'
            group by h.beginning order by h.beginning""";

    private final EntityManager entities;

    QueueReading(EntityManager entities) {
        this.entities = entities;
    }

    QueueStatus status() {
        return new QueueStatus(
                rows(DEPTHS).stream()
                        .map(row -> new QueueStatus.Depth(
                                row[0].toString(),
                                number(row[1]),
                                number(row[2]),
                                number(row[3]),
                                Duration.ofSeconds(number(row[4]))))
                        .toList(),
                rows(HOURS).stream()
                        .map(row -> new QueueStatus.Hour(
                                Instant.ofEpochSecond(number(row[0])), number(row[1]), number(row[2])))
                        .toList());
    }

    @SuppressWarnings("unchecked") // what a native query of several columns gives
    private List<Object[]> rows(String query) {
        return entities.createNativeQuery(query).getResultList();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
