package org.lepi.model.media;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Where a reference image comes from and what may be done with it: free text, empty where unknown. */
@Embeddable
public class ImageOrigin {
    private String collection = "";

    private String copyright = "";

    private String licence = "";

    private String attribution = "";

    @Column(name = "specimen_id")
    private String specimenId = "";

    @Column(name = "gbif_id")
    private String gbifId = "";

    protected ImageOrigin() {}

    /** An origin with the rights that an image must carry to be shown to others. */
    public ImageOrigin(String collection, String copyright, String licence, String attribution) {
        this.collection = collection;
        this.copyright = copyright;
        this.licence = licence;
        this.attribution = attribution;
    }

    /** The same origin with the numbers that the specimen and its record have elsewhere. */
    public ImageOrigin withSpecimen(String specimenId, String gbifId) {
        ImageOrigin origin = new ImageOrigin(collection, copyright, licence, attribution);
        origin.specimenId = specimenId;
        origin.gbifId = gbifId;
        return origin;
    }

    public String collection() {
        return collection;
    }

    public String copyright() {
        return copyright;
    }

    public String licence() {
        return licence;
    }

    public String attribution() {
        return attribution;
    }

    public String specimenId() {
        return specimenId;
    }

    public String gbifId() {
        return gbifId;
    }
}
