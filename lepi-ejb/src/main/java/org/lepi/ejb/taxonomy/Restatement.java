package org.lepi.ejb.taxonomy;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lepi.ejb.database.PostgresArray;
import org.lepi.model.identity.Uuid7;
import org.lepi.model.media.IdentifierType;

/**
 * Somebody says of images that they show another taxon than was said until now. Nobody's statement is changed: those of
 * before are withdrawn, and each image gets one new statement of an expert.
 */
final class Restatement {
    private static final String IMAGES = """
            select distinct i.image_id from image_identification i join collection_image c on c.id = i.image_id
            where i.taxon_id = ?1 and c.collection = any (cast(?2 as text[]))""";

    private static final String WITHDRAW =
            "delete from image_identification where taxon_id = ?1 and image_id = any (cast(?2 as uuid[]))";

    private static final String STATE = """
            insert into image_identification (id, image_id, taxon_id, identifier_type, identified_at, identified_by)
            select n.id, n.image, ?3, ?4, now(), cast(?5 as uuid)
            from unnest(cast(?1 as uuid[]), cast(?2 as uuid[])) as n (id, image)""";

    private final EntityManager em;

    Restatement(EntityManager em) {
        this.em = em;
    }

    /** Of images of collections; how many statements there are now instead. */
    int of(UUID source, UUID receiver, Collection<String> collections, Optional<UUID> by) {
        List<?> images = em.createNativeQuery(IMAGES)
                .setParameter(1, source)
                .setParameter(2, PostgresArray.of(collections))
                .getResultList();
        em.createNativeQuery(WITHDRAW)
                .setParameter(1, source)
                .setParameter(2, PostgresArray.of(images))
                .executeUpdate();
        return em.createNativeQuery(STATE)
                .setParameter(
                        1,
                        PostgresArray.of(
                                images.stream().map(image -> Uuid7.next()).toList()))
                .setParameter(2, PostgresArray.of(images))
                .setParameter(3, receiver)
                .setParameter(4, IdentifierType.EXPERT.code())
                .setParameter(5, by.map(UUID::toString).orElse(null))
                .executeUpdate();
    }
}
