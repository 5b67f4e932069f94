package org.lepi.ejb.taxonomy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lepi.model.taxonomy.Taxon;

/**
 * The SQL of a {@link TaxonQuery}: conditions that an index serves each, and their parameters. A search is the union
 * of what each kind of name finds, because an "or" of the two would read the whole table.
 */
final class TaxonSelection {
    private static final String NAMED =
            "select t.* from taxon t where lower(t.scientific_name) like %1$s%2$s union select t.* from taxon t"
                    + " join vernacular_name v on v.taxon_id = t.id where lower(v.name) like %1$s%2$s";

    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private final @Nullable String search;

    TaxonSelection(TaxonQuery query) {
        String pattern = query.searchPattern();
        search = pattern == null ? null : parameter(pattern);
        if (query.acceptedOnly()) {
            conditions.append(" and t.status = 'ACCEPTED'");
        }
        add(" and t.rank = %s", query.rank() == null ? null : query.rank().name());
        add(" and t.parent_id = %s", query.parentId());
        add(" and lower(t.scientific_name) like %s", query.namePattern());
    }

    /** Leaves out what comes before the key, the key included. */
    TaxonSelection after(@Nullable PageKey key) {
        if (key != null) {
            conditions.append(" and (t.scientific_name, t.id) > (%s, %s)"
                    .formatted(parameter(key.scientificName()), parameter(key.id())));
        }
        return this;
    }

    private void add(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.append(condition.formatted(parameter(value)));
        }
    }

    private String parameter(Object value) {
        parameters.add(value);
        return "?" + parameters.size();
    }

    private String sql() {
        return search == null ? "select t.* from taxon t where true" + conditions : NAMED.formatted(search, conditions);
    }

    String pageSql(int offset, int limit) {
        return sql() + " order by scientific_name, id offset " + offset + " limit " + limit;
    }

    Query page(EntityManager em, int offset, int limit) {
        return bound(em.createNativeQuery(pageSql(offset, limit), Taxon.class));
    }

    Query count(EntityManager em) {
        return bound(em.createNativeQuery("select count(*) from (" + sql() + ") found"));
    }

    /** The database's plan for a page, for those who wonder whether it is slow. */
    Query plan(EntityManager em, int limit) {
        return bound(em.createNativeQuery("explain " + pageSql(0, limit)));
    }

    private Query bound(Query query) {
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }
}
