package org.lepi.ejb.media;

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
import org.lepi.ejb.database.PostgresArray;

/** Reference images of many taxa in one statement. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ExampleImages {
    /** Most images of one taxon. */
    public static final int MOST = 6;

    /**
     * Goes down from each taxon to those below it and to synonyms of either, takes the newest identifications of each
     * through the index, then the nearest to the taxon.
     */
    private static final String SQL = """
            with recursive below (root, id, depth) as (
                select id, id, 0 from unnest(cast(?1 as uuid[])) as t (id)
                union all
                select b.root, t.id, b.depth + 1
                from below b join taxon t on t.parent_id = b.id or t.accepted_id = b.id)
            select root, sha256, licence, attribution
            from (select b.root, c.sha256, c.licence, c.attribution,
                         row_number() over (partition by b.root order by b.depth, i.identified_at desc, i.id) as n
                  from below b
                  cross join lateral (
                      select id, image_id, identified_at from image_identification where taxon_id = b.id
                      order by identified_at desc, id limit ?2) i
                  join collection_image c on c.id = i.image_id) ranked
            where n <= ?2
            order by root, n
            """;

    @PersistenceContext
    private EntityManager entityManager;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    public ExampleImages() {}

    /** Example images outside the container. */
    public ExampleImages(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * At most {@value #MOST} images of each taxon.
     *
     * @param taxa species or below: everything under a family would be read
     * @return the taxa that have any
     */
    public Map<UUID, List<ExampleImage>> of(Collection<UUID> taxa) {
        Map<UUID, List<ExampleImage>> images = new HashMap<>();
        if (taxa.isEmpty()) {
            return images;
        }
        List<?> rows = entityManager
                .createNativeQuery(SQL)
                .setParameter(1, PostgresArray.of(taxa))
                .setParameter(2, MOST)
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            images.computeIfAbsent((UUID) columns[0], root -> new ArrayList<>())
                    .add(new ExampleImage((String) columns[1], (String) columns[2], (String) columns[3]));
        }
        return images;
    }
}
