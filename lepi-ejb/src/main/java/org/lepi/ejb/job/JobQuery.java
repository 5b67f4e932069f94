package org.lepi.ejb.job;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.search.Condition;
import org.lepi.ejb.search.SearchFields;
import org.lepi.model.job.Job;

/** One page of jobs by key, newest first: the cost does not grow with the number of jobs or pages. */
final class JobQuery {
    /** What a search may name. */
    static final SearchFields FIELDS = new JobFields();

    private final StringBuilder condition = new StringBuilder(" from job j where true");
    private final List<Object> values = new ArrayList<>();

    /** Narrows to the filter, and to jobs before a key. */
    JobQuery(JobFilter filter, @Nullable UUID before) {
        and("j.id < ", before);
        and("j.type = ", filter.type());
        and("j.ordered_by = ", filter.owner());
        and("j.node = ", filter.node());
        and("j.parent_id = ", filter.parent());
        and("j.id >= ", filter.from() == null ? null : firstAt(filter.from()));
        and("j.id < ", filter.to() == null ? null : firstAt(filter.to()));
        // as a literal, so that the indexes of few among many can be used
        if (filter.state() != null) {
            condition.append(" and j.state = '").append(filter.state().name()).append("'");
        }
        if (filter.search() != null) {
            add(filter.search().condition(FIELDS));
        }
    }

    /** JPA's native queries number their parameters. */
    private void add(Condition search) {
        condition.append(" and ");
        int parameter = 0;
        for (String part : search.sql().split("((?<=\\?)|(?=\\?))", -1)) {
            if (part.equals("?")) {
                values.add(search.parameters().get(parameter++));
                condition.append("?").append(values.size());
            } else {
                condition.append(part);
            }
        }
    }

    private void and(String test, @Nullable Object value) {
        if (value != null) {
            values.add(value);
            condition.append(" and ").append(test).append("?").append(values.size());
        }
    }

    /** The smallest UUIDv7 of a moment: identifiers are ordered by time, so one index serves both. */
    private static UUID firstAt(Instant moment) {
        return new UUID((moment.toEpochMilli() << 16) | 0x7000L, 0x8000_0000_0000_0000L);
    }

    @SuppressWarnings("unchecked") // JPA's native queries know the entity only at run time
    List<Job> first(int most, EntityManager entities) {
        return bound(entities.createNativeQuery(
                        "select j.*" + condition + " order by j.id desc limit " + most, Job.class))
                .getResultList();
    }

    private Query bound(Query query) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }
}
