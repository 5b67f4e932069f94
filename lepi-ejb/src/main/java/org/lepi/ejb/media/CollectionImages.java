package org.lepi.ejb.media;

import static org.lepi.model.account.Permission.IMAGES_ADD;
import static org.lepi.model.account.Permission.IMAGES_CHANGE;
import static org.lepi.model.account.Permission.IMAGES_DELETE;
import static org.lepi.model.account.Permission.IMAGES_VIEW;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.ejb.entity.EntityForm;
import org.lepi.ejb.taxonomy.TaxonRepository;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;
import org.lepi.model.identity.Uuid7;
import org.lepi.model.media.CollectionImage;
import org.lepi.model.media.IdentifierType;
import org.lepi.model.media.ImageIdentification;
import org.lepi.model.media.ImageOrigin;
import org.lepi.model.media.ImageType;
import org.lepi.model.taxonomy.Taxon;

/** The collection's reference images. Everybody who is signed in may read them; staff adds, describes and removes. */
@Stateless
@Permitted(IMAGES_CHANGE)
public class CollectionImages {
    private static final String NO_SUCH_IMAGE = "There is no such image.";

    @PersistenceContext
    private EntityManager entityManager;

    private MediaStore store;
    private MediaRows rows;
    private MediaSettings settings;
    private TaxonRepository taxa;
    private CurrentAccount caller;
    private AuditTrail audit;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected CollectionImages() {}

    /** With its collaborators. */
    @Inject
    public CollectionImages(
            MediaStore store,
            MediaRows rows,
            MediaSettings settings,
            TaxonRepository taxa,
            CurrentAccount caller,
            AuditTrail audit) {
        this.store = store;
        this.rows = rows;
        this.settings = settings;
        this.taxa = taxa;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * Adds an image, with its identification when the taxon is given. Bytes that are there already are kept once.
     *
     * @throws LepiException INVALID_INPUT for a taxon that does not exist; UPLOAD_TOO_LARGE, UNSUPPORTED_MEDIA or
     *     INVALID_INPUT as {@link UploadedMedia#read} says
     */
    @Permitted(IMAGES_ADD)
    public CollectionImage add(InputStream file, NewImage wanted) {
        return add(file, wanted, wanted.taxon() == null ? null : taxon(wanted.taxon()));
    }

    /**
     * The same, with the identification as a taxon that was chosen.
     *
     * @throws LepiException also NOT_FOUND for a taxon that does not exist
     */
    @Permitted(IMAGES_ADD)
    public CollectionImage add(InputStream file, NewImage wanted, UUID taxon) {
        return add(file, wanted, taxa.get(taxon));
    }

    private CollectionImage add(InputStream file, NewImage wanted, @Nullable Taxon taxon) {
        UploadedMedia media = UploadedMedia.read(file, settings.maxUploadBytes());
        store.put(media);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        UUID by = caller.idIfSignedIn().orElse(null);
        rows.add(media, now);
        CollectionImage image = new CollectionImage(Uuid7.next(), media.sha256(), wanted.fileName(), now, by);
        image.describe(wanted.origin(), wanted.type());
        entityManager.persist(image);
        audit.record(AuditEvent.created(ImageFacts.ENTITY, image.id(), image.fileName(), ImageFacts.of(image)));
        if (taxon != null) {
            var statement =
                    new ImageIdentification(Uuid7.next(), image.id(), taxon.id(), IdentifierType.EXPERT, now, by);
            entityManager.persist(statement);
            audit.record(Identifications.made(statement, taxon.scientificName()));
        }
        return image;
    }

    private Taxon taxon(String scientificName) {
        Taxon taxon = taxa.findByScientificName(List.of(scientificName)).get(scientificName);
        if (taxon == null) {
            throw new LepiException(
                    FailureKind.INVALID_INPUT,
                    "There is no accepted taxon " + scientificName + ".",
                    List.of(new Violation("taxon", "is the name of no accepted taxon")));
        }
        return taxon;
    }

    /** An image, or NOT_FOUND. */
    @Permitted(IMAGES_VIEW)
    public CollectionImage find(UUID id) {
        @Nullable CollectionImage image = entityManager.find(CollectionImage.class, id);
        if (image == null) {
            throw new LepiException(FailureKind.NOT_FOUND, NO_SUCH_IMAGE);
        }
        return image;
    }

    /** A page of images in the order in which they were added. */
    @Permitted(IMAGES_VIEW)
    public List<CollectionImage> list(int offset, int most) {
        return entityManager
                .createQuery("select i from CollectionImage i order by i.addedAt, i.id", CollectionImage.class)
                .setFirstResult(offset)
                .setMaxResults(most)
                .getResultList();
    }

    /** Number of images. */
    @Permitted(IMAGES_VIEW)
    public long count() {
        return entityManager
                .createQuery("select count(i) from CollectionImage i", Long.class)
                .getSingleResult();
    }

    /** Replaces what is known of an image's making and rights. */
    public CollectionImage describe(UUID id, ImageOrigin origin, ImageType type) {
        return describe(id, find(id).version(), origin, type);
    }

    /**
     * The same, for who has seen a version of it.
     *
     * @throws LepiException NOT_FOUND; CONFLICT for another version
     */
    public CollectionImage describe(UUID id, long version, ImageOrigin origin, ImageType type) {
        CollectionImage image = find(id);
        if (image.version() != version) {
            throw new LepiException(FailureKind.CONFLICT, "The image has been changed by somebody else.");
        }
        Map<String, String> before = ImageFacts.of(image);
        image.describe(origin, type);
        entityManager.flush();
        audit.record(AuditEvent.changed(ImageFacts.ENTITY, id, image.fileName(), before, ImageFacts.of(image)));
        return image;
    }

    /** What goes with an image: its identifications. */
    @Permitted(IMAGES_VIEW)
    public EntityForm.Deletion deletion(UUID id) {
        Long statements = entityManager
                .createQuery("select count(i) from ImageIdentification i where i.imageId = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult();
        return statements == 0
                ? EntityForm.Deletion.NONE
                : new EntityForm.Deletion(Map.of("identifications", statements), Map.of());
    }

    /** Removes an image with its identifications; its file goes with the next sweep, unless something else uses it. */
    @Permitted(IMAGES_DELETE)
    public void delete(UUID id) {
        CollectionImage image = find(id);
        audit.record(AuditEvent.deleted(ImageFacts.ENTITY, id, image.fileName(), ImageFacts.of(image)));
        entityManager.remove(image);
    }
}
