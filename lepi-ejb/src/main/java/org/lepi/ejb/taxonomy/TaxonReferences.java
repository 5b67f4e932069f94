package org.lepi.ejb.taxonomy;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What refers to a taxon and therefore keeps it from being deleted. Asks the database's own catalogue, so that a table
 * which another feature adds is never forgotten.
 */
final class TaxonReferences {
    private static final String FOREIGN_KEYS = """
            select cast(cast(c.conrelid as regclass) as text), cast(a.attname as text)
            from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
            where c.contype = 'f' and c.confrelid = cast('taxon' as regclass) and c.confdeltype <> 'c'
            order by 1, 2""";

    private final EntityManager em;

    TaxonReferences(EntityManager em) {
        this.em = em;
    }

    /** "2 taxa below it", "1 synonym", "5 image identifications"; empty where it can be deleted. */
    List<String> to(UUID id) {
        return counts(id).entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .toList();
    }

    /** The same as counts by what it is. */
    Map<String, Long> counts(UUID id) {
        var blocking = new LinkedHashMap<String, Long>();
        for (Object row : em.createNativeQuery(FOREIGN_KEYS).getResultList()) {
            Object[] key = (Object[]) row;
            long count = count((String) key[0], (String) key[1], id);
            if (count > 0) {
                blocking.put(described((String) key[0], (String) key[1], count), count);
            }
        }
        return blocking;
    }

    private long count(String table, String column, UUID id) {
        String sql = "select count(*) from " + table + " where " + column + " = ?1";
        return ((Number) em.createNativeQuery(sql).setParameter(1, id).getSingleResult()).longValue();
    }

    private static String described(String table, String column, long count) {
        if (column.equals("parent_id")) {
            return count == 1 ? "taxon below it" : "taxa below it";
        }
        String what = column.equals("accepted_id") ? "synonym" : table.replace('_', ' ');
        return count == 1 ? what : what + "s";
    }
}
