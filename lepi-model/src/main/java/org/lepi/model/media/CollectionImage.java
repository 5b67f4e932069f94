package org.lepi.model.media;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reference image of the collection. It is added by staff with its origin, described better over time, and gets its
 * meaning from the {@linkplain ImageIdentification identifications} that people attach. Its file is public, so it
 * must carry a licence and an attribution when it is shown.
 */
@Entity
@Table(name = "collection_image")
public class CollectionImage {
    @Id
    private UUID id;

    private String sha256;

    @Column(name = "file_name")
    private String fileName;

    @Embedded
    private ImageOrigin origin;

    @Column(name = "image_type")
    private ImageType imageType;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "added_by")
    private @Nullable UUID addedBy;

    @Version
    private long version;

    protected CollectionImage() {}

    /**
     * An image that is being added.
     *
     * @param id a UUIDv7
     * @param sha256 of a stored media object
     * @param fileName as the contributor called it, without folders
     */
    public CollectionImage(UUID id, String sha256, String fileName, Instant addedAt, @Nullable UUID addedBy) {
        this.id = id;
        this.sha256 = sha256;
        this.fileName = fileName;
        this.origin = new ImageOrigin();
        this.imageType = ImageType.MOBILE;
        this.addedAt = addedAt;
        this.addedBy = addedBy;
    }

    /** Replaces what is known about the image's making and rights. */
    public void describe(ImageOrigin newOrigin, ImageType newType) {
        origin = newOrigin;
        imageType = newType;
    }

    public UUID id() {
        return id;
    }

    public String sha256() {
        return sha256;
    }

    public String fileName() {
        return fileName;
    }

    public ImageOrigin origin() {
        return origin;
    }

    public ImageType imageType() {
        return imageType;
    }

    public Instant addedAt() {
        return addedAt;
    }

    public @Nullable UUID addedBy() {
        return addedBy;
    }

    /** Grows with every change; a change names the version it was made from. */
    public long version() {
        return version;
    }
}
