package org.lepi.admin.media;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.media.NewImage;
import org.lepi.model.media.ImageOrigin;
import org.lepi.model.media.ImageType;

/** What is entered once for several image files. */
public class UploadForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String taxon = "";
    private String type = ImageType.MOBILE.code();
    private String collection = "";
    private String copyright = "";
    private String licence = "";
    private String attribution = "";

    /** What is wanted of a file of a name. */
    NewImage wanted(String fileName) {
        return new NewImage(
                fileName,
                new ImageOrigin(collection, copyright, licence, attribution),
                ImageType.ofCode(type).orElse(ImageType.MOBILE),
                null);
    }

    public String getTaxon() {
        return taxon;
    }

    public void setTaxon(@Nullable String taxon) {
        this.taxon = taxon == null ? "" : taxon;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getCollection() {
        return collection;
    }

    public void setCollection(@Nullable String collection) {
        this.collection = collection == null ? "" : collection;
    }

    public String getCopyright() {
        return copyright;
    }

    public void setCopyright(@Nullable String copyright) {
        this.copyright = copyright == null ? "" : copyright;
    }

    public String getLicence() {
        return licence;
    }

    public void setLicence(@Nullable String licence) {
        this.licence = licence == null ? "" : licence;
    }

    public String getAttribution() {
        return attribution;
    }

    public void setAttribution(@Nullable String attribution) {
        this.attribution = attribution == null ? "" : attribution;
    }
}
