package org.lepi.ejb.taxonomy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lepi.model.taxonomy.Taxon;

/** The SQL of a {@link TaxonQuery}: conditions that an index serves each, and their parameters. */
final class TaxonSelection {
    private static final String SEARCH = " and t.id in (select id from taxon where lower(scientific_name) like %1$s"
            + " union select taxon_id from vernacular_name where lower(name) like %1$s)";

    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    TaxonSelection(TaxonQuery query) {
        if (query.acceptedOnly()) {
            conditions.append(" and t.status = 'ACCEPTED'");
        }
        add(" and t.rank = %s", query.rank() == null ? null : query.rank().name());
        add(" and t.parent_id = %s", query.parentId());
        add(" and lower(t.scientific_name) like %s", query.namePattern());
        add(SEARCH, query.searchPattern());
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

    String pageSql(int offset, int limit) {
        return "select t.* from taxon t where true" + conditions + " order by t.scientific_name, t.id offset " + offset
                + " limit " + limit;
    }

    Query page(EntityManager em, int offset, int limit) {
        return bound(em.createNativeQuery(pageSql(offset, limit), Taxon.class));
    }

    Query count(EntityManager em) {
        return bound(em.createNativeQuery("select count(*) from taxon t where true" + conditions));
    }

    private Query bound(Query query) {
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }

    List<Object> parameters() {
        return List.copyOf(parameters);
    }
}
