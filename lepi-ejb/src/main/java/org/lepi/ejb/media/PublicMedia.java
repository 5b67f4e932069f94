package org.lepi.ejb.media;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.media.MediaObject;

/** Stored objects that everybody may see: those of reference images, and no others. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PublicMedia {
    @PersistenceContext
    private EntityManager entityManager;

    private MediaStore store;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected PublicMedia() {}

    /** With the files. */
    @Inject
    public PublicMedia(MediaStore store) {
        this.store = store;
    }

    /** Public media outside the container. */
    PublicMedia(EntityManager entityManager, MediaStore store) {
        this.entityManager = entityManager;
        this.store = store;
    }

    /**
     * The object's row.
     *
     * @throws LepiException NOT_FOUND for what is not there and for what only a prediction has
     */
    public MediaObject find(String sha256) {
        return entityManager
                .createQuery(
                        "select m from MediaObject m where m.sha256 = :sha256"
                                + " and exists (select 1 from CollectionImage c where c.sha256 = m.sha256)",
                        MediaObject.class)
                .setParameter("sha256", sha256)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new LepiException(FailureKind.NOT_FOUND, "There is no such image."));
    }

    /** The object's bytes. Fails as {@link #find}. */
    public byte[] bytes(String sha256) {
        return store.read(find(sha256).sha256());
    }
}
