package org.lepi.ejb.entity;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        QueryText.parameters(query).forEach((name, values) -> parameters.put(name, new ArrayList<>(values)));
        return ListQuery.parse(table, parameters, ZoneId.of(zone));
    }
}
