package org.lepi.ejb.media;

import static org.lepi.model.account.Permission.IMAGES_VIEW;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.Permitted;

/** Identified reference images with the ranks above what they show, as a training of a network wants them. */
@Stateless
@Permitted(IMAGES_VIEW)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TrainingImages {
    private static final String SQL = """
            with recursive page as (
                select i.id, i.image_id, i.taxon_id, c.sha256
                from image_identification i join collection_image c on c.id = i.image_id
                order by i.id limit ?1 offset ?2),
            lineage (start, id, rank, parent_id) as (
                select t.id, coalesce(a.id, t.id), coalesce(a.rank, t.rank), coalesce(a.parent_id, t.parent_id)
                from (select distinct taxon_id from page) p
                join taxon t on t.id = p.taxon_id left join taxon a on a.id = t.accepted_id
                union all
                select l.start, t.id, t.rank, t.parent_id from lineage l join taxon t on t.id = l.parent_id),
            ranks as (
                select start, max(cast(id as text)) filter (where rank = 'FAMILY') as family,
                       max(cast(id as text)) filter (where rank = 'SUBFAMILY') as subfamily,
                       max(cast(id as text)) filter (where rank = 'GENUS') as genus,
                       max(cast(id as text)) filter (where rank = 'SPECIES') as species
                from lineage group by start)
            select r.family, r.subfamily, r.genus, r.species, p.image_id, p.sha256
            from page p join ranks r on r.start = p.taxon_id order by p.id
            """;

    @PersistenceContext
    private EntityManager entityManager;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    public TrainingImages() {}

    /** Training images outside the container. */
    TrainingImages(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * One identified image; a rank that the lineage leaves out is null.
     *
     * @param sha256 of the stored object
     */
    public record Row(
            @Nullable UUID family,
            @Nullable UUID subfamily,
            @Nullable UUID genus,
            @Nullable UUID species,
            UUID image,
            String sha256) {}

    /** A page in the order of the identifications, in one statement. */
    public List<Row> list(int offset, int most) {
        List<?> rows = entityManager
                .createNativeQuery(SQL)
                .setParameter(1, most)
                .setParameter(2, offset)
                .getResultList();
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    /** Number of identified images, each counted as often as it is identified. */
    public long count() {
        return entityManager
                .createQuery("select count(i) from ImageIdentification i", Long.class)
                .getSingleResult();
    }

    private static Row row(Object[] columns) {
        return new Row(key(columns[0]), key(columns[1]), key(columns[2]), key(columns[3]), (UUID) columns[4], (String)
                columns[5]);
    }

    private static @Nullable UUID key(@Nullable Object column) {
        return column == null ? null : UUID.fromString((String) column);
    }
}
