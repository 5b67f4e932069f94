package org.lepi.ejb.media;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jspecify.annotations.Nullable;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.media.MediaObject;

/** Reads stored images. Who may see one is decided by its caller; those of reference images are for everybody. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class StoredImages {
    @PersistenceContext
    private EntityManager entityManager;

    private MediaStore store;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected StoredImages() {}

    /** With the files. */
    @Inject
    public StoredImages(MediaStore store) {
        this.store = store;
    }

    /** Stored images outside the container. */
    public StoredImages(EntityManager entityManager, MediaStore store) {
        this.entityManager = entityManager;
        this.store = store;
    }

    /** Any stored image, or NOT_FOUND. */
    public StoredImage of(String sha256) {
        return read(entityManager.find(MediaObject.class, sha256));
    }

    /**
     * An image that everybody may see.
     *
     * @throws LepiException NOT_FOUND for what is not there and for what only a prediction has
     */
    public StoredImage ofCollection(String sha256) {
        return read(entityManager
                .createQuery(
                        "select m from MediaObject m where m.sha256 = :sha256"
                                + " and exists (select 1 from CollectionImage c where c.sha256 = m.sha256)",
                        MediaObject.class)
                .setParameter("sha256", sha256)
                .getResultStream()
                .findFirst()
                .orElse(null));
    }

    private StoredImage read(@Nullable MediaObject object) {
        if (object == null) {
            throw new LepiException(FailureKind.NOT_FOUND, "There is no such image.");
        }
        return new StoredImage(store.read(object.sha256()), object.mediaType());
    }
}
