package org.lepi.model.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's statement that a reference image shows a taxon. Several may stand beside each other; a statement is
 * never changed, only withdrawn and made anew.
 */
@Entity
@Table(name = "image_identification")
public class ImageIdentification {
    @Id
    private UUID id;

    @Column(name = "image_id")
    private UUID imageId;

    @Column(name = "taxon_id")
    private UUID taxonId;

    @Column(name = "identifier_type")
    private IdentifierType identifierType;

    @Column(name = "identified_at")
    private Instant identifiedAt;

    @Column(name = "identified_by")
    private @Nullable UUID identifiedBy;

    protected ImageIdentification() {}

    /** A statement about an image; {@code identifiedBy} is an account, null where it came with imported data. */
    public ImageIdentification(
            UUID id,
            UUID imageId,
            UUID taxonId,
            IdentifierType identifierType,
            Instant identifiedAt,
            @Nullable UUID identifiedBy) {
        this.id = id;
        this.imageId = imageId;
        this.taxonId = taxonId;
        this.identifierType = identifierType;
        this.identifiedAt = identifiedAt;
        this.identifiedBy = identifiedBy;
    }

    public UUID id() {
        return id;
    }

    public UUID imageId() {
        return imageId;
    }

    public UUID taxonId() {
        return taxonId;
    }

    public IdentifierType identifierType() {
        return identifierType;
    }

    public Instant identifiedAt() {
        return identifiedAt;
    }

    public @Nullable UUID identifiedBy() {
        return identifiedBy;
    }
}
