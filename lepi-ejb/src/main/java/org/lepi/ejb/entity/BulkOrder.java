package org.lepi.ejb.entity;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;

/**
 * What is to be done to which objects.
 *
 * @param kind name of the entity kind
 * @param action {@code delete}, or the name of one of the kind's bulk actions
 * @param ids the objects that were ticked
 * @param isAll whether it is done to all that the query finds, whatever was ticked
 * @param query the list's address after its question mark
 * @param zone whose days the query means
 */
public record BulkOrder(String kind, String action, List<String> ids, boolean isAll, String query, String zone)
        implements Serializable {
    /** Nothing is to be done. */
    public static final BulkOrder NONE = new BulkOrder("", "", List.of(), false, "", "UTC");

    public BulkOrder {
        ids = List.copyOf(ids);
    }

    /** What the query finds. */
    ListQuery listQuery(EntityTable table) {
        return ListQuery.parse(table, QueryText.parameters(query), ZoneId.of(zone));
    }
}
