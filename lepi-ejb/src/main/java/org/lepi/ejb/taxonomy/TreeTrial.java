package org.lepi.ejb.taxonomy;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lepi.ejb.database.PostgresArray;

/**
 * Compares taxa and all below them before and after a change, within the caller's transaction, which the caller takes
 * back. The names of before are kept in a table that goes with the transaction.
 */
final class TreeTrial {
    private static final String REMEMBER = """
            create temporary table tree_before on commit drop as
            with recursive below (id) as (
                select id from taxon where id = any (cast(?1 as uuid[]))
                union all select t.id from below join taxon t on t.parent_id = below.id)
            select t.id, t.scientific_name as name from below join taxon t using (id)""";

    private static final String IDENTIFICATIONS = """
            select count(*) from image_identification where taxon_id in (
                select id from tree_before
                union select t.id from taxon t join tree_before b on t.accepted_id = b.id)""";

    private static final String COUNT = """
            select count(*), count(*) filter (where t.scientific_name <> b.name)
            from tree_before b join taxon t using (id)""";

    private static final String RENAMED = """
            select b.name, t.scientific_name from tree_before b join taxon t using (id)
            where t.scientific_name <> b.name order by b.name limit ?1""";

    private final EntityManager em;

    TreeTrial(EntityManager em) {
        this.em = em;
    }

    /**
     * Does the work.
     *
     * @param roots the taxa that move with all below them
     * @param work returns how many identifications it gives to another taxon
     */
    TreeChange of(Collection<UUID> roots, Work work) {
        em.createNativeQuery(REMEMBER).setParameter(1, PostgresArray.of(roots)).executeUpdate();
        long following = number(em.createNativeQuery(IDENTIFICATIONS).getSingleResult());
        long given = work.run();
        em.flush();
        Object[] counts = (Object[]) em.createNativeQuery(COUNT).getSingleResult();
        return new TreeChange(number(counts[0]), following + given, number(counts[1]), renamings());
    }

    private List<TreeChange.Renaming> renamings() {
        List<?> rows =
                em.createNativeQuery(RENAMED).setParameter(1, TreeChange.SHOWN).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new TreeChange.Renaming((String) row[0], (String) row[1]))
                .toList();
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }

    /** A change of the tree. */
    @FunctionalInterface
    interface Work {
        long run();
    }
}
