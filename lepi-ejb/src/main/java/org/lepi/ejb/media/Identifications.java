package org.lepi.ejb.media;

import static org.lepi.model.account.Permission.IMAGES_CHANGE;
import static org.lepi.model.account.Permission.IMAGES_VIEW;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.identity.Uuid7;
import org.lepi.model.media.CollectionImage;
import org.lepi.model.media.IdentifierType;
import org.lepi.model.media.ImageIdentification;

/** What people say the reference images show. */
@Stateless
@Permitted(IMAGES_CHANGE)
public class Identifications {
    private static final String AREA = "identifications";

    @PersistenceContext
    private EntityManager entityManager;

    private CurrentAccount caller;
    private AuditTrail audit;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Identifications() {}

    /** With its collaborators. */
    @Inject
    public Identifications(CurrentAccount caller, AuditTrail audit) {
        this.caller = caller;
        this.audit = audit;
    }

    /** Statements outside the container; the caller holds the transaction. */
    Identifications(EntityManager entityManager, CurrentAccount caller, AuditTrail audit) {
        this(caller, audit);
        this.entityManager = entityManager;
    }

    /**
     * Adds the caller's statement.
     *
     * @throws LepiException INVALID_INPUT when the image or the taxon does not exist
     */
    public ImageIdentification add(UUID imageId, UUID taxonId, IdentifierType identifier) {
        if (entityManager.find(CollectionImage.class, imageId) == null) {
            throw LepiException.wrong("image", "there is no such image.");
        }
        String name = taxonName(taxonId).orElseThrow(() -> LepiException.wrong("taxon", "there is no such taxon."));
        ImageIdentification statement = new ImageIdentification(
                Uuid7.next(),
                imageId,
                taxonId,
                identifier,
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                caller.idIfSignedIn().orElse(null));
        entityManager.persist(statement);
        audit.record(made(statement, name));
        return statement;
    }

    /** The audit's entry of a new statement about a taxon of a name. */
    static AuditEvent made(ImageIdentification statement, String name) {
        return AuditEvent.created(AREA, statement.id(), name, facts(statement));
    }

    /** A statement, or NOT_FOUND. */
    @Permitted(IMAGES_VIEW)
    public ImageIdentification find(UUID id) {
        ImageIdentification statement = entityManager.find(ImageIdentification.class, id);
        if (statement == null) {
            throw new LepiException(FailureKind.NOT_FOUND, "There is no such identification.");
        }
        return statement;
    }

    /** A page of the statements about a taxon, or of all, oldest first. */
    @Permitted(IMAGES_VIEW)
    public List<ImageIdentification> list(@Nullable UUID taxon, int offset, int most) {
        String all = "select i from ImageIdentification i";
        return narrowed(all, " order by i.id", taxon, ImageIdentification.class)
                .setFirstResult(offset)
                .setMaxResults(most)
                .getResultList();
    }

    /** Number of statements about a taxon, or of all. */
    @Permitted(IMAGES_VIEW)
    public long count(@Nullable UUID taxon) {
        return narrowed("select count(i) from ImageIdentification i", "", taxon, Long.class)
                .getSingleResult();
    }

    /** Withdraws a statement. */
    public void delete(UUID id) {
        ImageIdentification statement = find(id);
        entityManager.remove(statement);
        audit.record(AuditEvent.deleted(AREA, id, name(statement), facts(statement)));
    }

    private <T> TypedQuery<T> narrowed(String select, String order, @Nullable UUID taxon, Class<T> type) {
        if (taxon == null) {
            return entityManager.createQuery(select + order, type);
        }
        return entityManager
                .createQuery(select + " where i.taxonId = :taxon" + order, type)
                .setParameter("taxon", taxon);
    }

    /** The scientific name that a statement says. */
    @Permitted(IMAGES_VIEW)
    public String name(ImageIdentification statement) {
        return taxonName(statement.taxonId()).orElse("");
    }

    private Optional<String> taxonName(UUID id) {
        return entityManager
                .createQuery("select t.scientificName from Taxon t where t.id = :id", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** A statement as texts by field. */
    static Map<String, String> facts(ImageIdentification statement) {
        return Map.of(
                "image", statement.imageId().toString(),
                "taxon", statement.taxonId().toString(),
                "identifierType", statement.identifierType().code());
    }
}
