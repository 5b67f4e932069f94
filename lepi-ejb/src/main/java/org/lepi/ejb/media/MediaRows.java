package org.lepi.ejb.media;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lepi.ejb.database.PostgresArray;

/** The rows of stored objects. A row is added only after its file is there. */
@Stateless
@PermitAll
public class MediaRows {
    @PersistenceContext
    private EntityManager entityManager;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    public MediaRows() {}

    /** Rows outside the container. */
    public MediaRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Adds the row of a stored file, or renews it, which locks it against a sweep until the transaction ends. */
    public void add(UploadedMedia media, Instant now) {
        entityManager
                .createNativeQuery("insert into media_object (sha256, media_type, byte_length, received_at)"
                        + " values (?, ?, ?, ?)"
                        + " on conflict (sha256) do update set received_at = excluded.received_at")
                .setParameter(1, media.sha256())
                .setParameter(2, media.mediaType().contentType())
                .setParameter(3, media.bytes().length)
                .setParameter(4, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Deletes the rows that came in before a time and that nothing points to. */
    public void deleteUnused(Instant before) {
        entityManager
                .createNativeQuery("delete from media_object m where received_at < ?"
                        + " and not exists (select 1 from prediction p where p.image_sha256 = m.sha256)"
                        + " and not exists (select 1 from collection_image c where c.sha256 = m.sha256)")
                .setParameter(1, before.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Those of the given names that have a row. */
    public Set<String> known(Collection<String> names) {
        List<?> found = entityManager
                .createNativeQuery(
                        "select cast(sha256 as text) from media_object" + " where sha256 = any(cast(?1 as bpchar[]))")
                .setParameter(1, PostgresArray.of(names))
                .getResultList();
        return found.stream().map(Object::toString).collect(Collectors.toSet());
    }
}
