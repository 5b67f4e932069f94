package org.lepi.model.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** One file of the artefact as it was imported, so that any later copy can be compared with it. */
@Embeddable
public class ModelFile {
    private String path;
    private String sha256;

    @Column(name = "byte_length")
    private long byteLength;

    protected ModelFile() {}

    /**
     * @param path inside the imported archive, with "/"
     * @param sha256 64 lower-case hexadecimal digits
     */
    public ModelFile(String path, String sha256, long byteLength) {
        this.path = path;
        this.sha256 = sha256;
        this.byteLength = byteLength;
    }

    public String path() {
        return path;
    }

    public String sha256() {
        return sha256;
    }

    public long byteLength() {
        return byteLength;
    }
}
