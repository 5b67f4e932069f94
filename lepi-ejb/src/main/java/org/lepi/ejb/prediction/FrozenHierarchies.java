package org.lepi.ejb.prediction;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.database.PostgresArray;
import org.lepi.model.prediction.PredictionRecord;
import org.lepi.model.prediction.RankedNodes;
import org.lepi.model.registry.TaxonTree;

/** Names for the numbers in many records, whether or not their versions are still in memory, in one statement. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FrozenHierarchies {
    private static final int NO_NODE = -1;

    private static final String SQL = """
            select v.id, m.name, v.label, n.node, n.parent_node, n.class_index, n.taxon_id, n.rank,
                   n.scientific_name, n.authorship
            from unnest(cast(?1 as uuid[]), cast(?2 as int[])) as wanted (version, node)
            join model_version v on v.id = wanted.version
            join prediction_model m on m.id = v.model_id
            left join model_node n on n.model_version_id = v.id and n.node = wanted.node
            """;

    @PersistenceContext
    private EntityManager entityManager;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    public FrozenHierarchies() {}

    /** Hierarchies outside the container. */
    FrozenHierarchies(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * The names that the first answers of each record need.
     *
     * @param most answers of one record
     * @return by model version
     */
    public Map<UUID, FrozenNames> namesIn(Collection<PredictionRecord> records, int most) {
        List<UUID> versions = new ArrayList<>();
        List<Integer> nodes = new ArrayList<>();
        for (PredictionRecord prediction : records) {
            versions.add(prediction.modelVersionId());
            nodes.add(NO_NODE);
            prediction.answer().map(RankedNodes::paths).orElse(List.of()).stream()
                    .limit(most)
                    .flatMap(List::stream)
                    .distinct()
                    .forEach(node -> {
                        versions.add(prediction.modelVersionId());
                        nodes.add(node);
                    });
        }
        List<?> rows = entityManager
                .createNativeQuery(SQL)
                .setParameter(1, PostgresArray.of(versions))
                .setParameter(2, PostgresArray.of(nodes))
                .getResultList();
        Map<UUID, FrozenNames> names = new HashMap<>();
        rows.forEach(row -> add((Object[]) row, names));
        return names;
    }

    private static void add(Object[] row, Map<UUID, FrozenNames> names) {
        FrozenNames version = names.computeIfAbsent(
                (UUID) row[0],
                id -> new FrozenNames(new VersionName((String) row[1], (String) row[2]), new HashMap<>()));
        if (row[3] instanceof Integer node) {
            version.nodes()
                    .put(
                            node,
                            new TaxonTree.Node(
                                    number(row[4]),
                                    number(row[5]),
                                    (UUID) row[6],
                                    (String) row[7],
                                    (String) row[8],
                                    (String) row[9]));
        }
    }

    private static int number(@Nullable Object column) {
        return column instanceof Integer number ? number : TaxonTree.NONE;
    }
}
