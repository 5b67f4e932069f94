package org.lepi.model.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A file of the media store, known by its content. The row comes after the file and goes before it, so that a row
 * always has its file. Rows are written by the media store alone, which lets equal contents share one row.
 */
@Entity
@Table(name = "media_object")
public class MediaObject {
    @Id
    private String sha256;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "byte_length")
    private long byteLength;

    @Column(name = "received_at")
    private Instant receivedAt;

    protected MediaObject() {}

    /** Lower-case hexadecimal, 64 characters. */
    public String sha256() {
        return sha256;
    }

    /** As found in the bytes, never as the sender claimed. */
    public String mediaType() {
        return mediaType;
    }

    public long byteLength() {
        return byteLength;
    }

    /** When these bytes came in last. */
    public Instant receivedAt() {
        return receivedAt;
    }
}
