package org.lepi.ejb.prediction;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.model.prediction.PredictionRecord;

/** One page of records by key, newest first: the cost does not grow with the number of records or pages. */
final class PredictionQuery {
    private final StringBuilder sql = new StringBuilder("select p.* from prediction p where true");
    private final List<Object> values = new ArrayList<>();

    /** Narrows to the filter, and to records before a key. */
    PredictionQuery(PredictionFilter filter, @Nullable UUID before) {
        and("p.owner_id = ", filter.owner());
        and("p.id < ", before);
        and("p.id >= ", filter.from() == null ? null : firstAt(filter.from()));
        and("p.id < ", filter.to() == null ? null : firstAt(filter.to()));
        and("p.reference = ", filter.reference());
        // as literals, so that the indexes of few among many can be used
        if (filter.state() != null) {
            sql.append(" and p.state = '").append(filter.state().name()).append("'");
        }
        if (filter.confirmed() != null) {
            sql.append(filter.confirmed() ? " and p.confirmed_at is not null" : " and p.confirmed_at is null");
        }
        if (filter.model() != null || filter.version() != null) {
            sql.append(" and p.model_version_id in (select v.id from model_version v"
                    + " join prediction_model m on m.id = v.model_id where true");
            and("m.name = ", filter.model());
            and("v.label = ", filter.version());
            sql.append(")");
        }
    }

    private void and(String condition, @Nullable Object value) {
        if (value != null) {
            values.add(value);
            sql.append(" and ").append(condition).append("?").append(values.size());
        }
    }

    /** The smallest UUIDv7 of a moment: identifiers are ordered by time, so one index serves both. */
    private static UUID firstAt(Instant moment) {
        return new UUID((moment.toEpochMilli() << 16) | 0x7000L, 0x8000_0000_0000_0000L);
    }

    @SuppressWarnings("unchecked") // JPA's native queries know the entity only at run time
    List<PredictionRecord> first(int most, EntityManager entityManager) {
        sql.append(" order by p.id desc limit ").append(most);
        Query query = entityManager.createNativeQuery(sql.toString(), PredictionRecord.class);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query.getResultList();
    }
}
