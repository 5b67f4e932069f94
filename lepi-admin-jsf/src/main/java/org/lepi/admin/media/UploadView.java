package org.lepi.admin.media;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.failure.FailureWords;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.failure.Said;
import org.lepi.admin.language.Words;
import org.lepi.ejb.entity.EntityId;
import org.lepi.ejb.entity.EntityKinds;
import org.lepi.ejb.entity.Imports;
import org.lepi.ejb.media.CollectionImages;
import org.lepi.ejb.media.MediaSettings;
import org.lepi.ejb.media.NewImage;
import org.lepi.model.failure.LepiException;
import org.lepi.model.media.ImageOrigin;
import org.lepi.model.media.ImageType;

/** Image files come in, several at once, each by itself: one that is refused keeps no other away. */
@Named
@RequestScoped
public class UploadView {
    @Inject
    private EntityKinds kinds;

    @Inject
    private CollectionImages images;

    @Inject
    private MediaSettings settings;

    @Inject
    private Words words;

    @Inject
    private FailureWords failureWords;

    private List<Part> files = List.of();
    private String taxon = "";
    private String type = ImageType.MOBILE.code();
    private String collection = "";
    private String copyright = "";
    private String licence = "";
    private String attribution = "";
    private final List<Result> results = new ArrayList<>();

    /**
     * What came of a file.
     *
     * @param id of the image; empty where it was refused
     * @param problem why it was; empty where it was not
     */
    public record Result(String name, String id, Said problem) {}

    /** Refuses who may add none. */
    public void load() {
        kinds.permitted("images", "add");
    }

    /** How much may be sent. */
    public String getHelp() {
        return words.of(
                "images.add.files.help", words.size(Imports.LARGEST_FILE), words.size(settings.maxUploadBytes()));
    }

    /** Adds what can be added. */
    public void add() {
        files.forEach(file -> results.add(added(file)));
        long added = results.stream().filter(result -> !result.id().isEmpty()).count();
        Outcome.say(
                added == results.size(),
                words.of("images.add.done", words.number(added), words.number(results.size())));
    }

    private Result added(Part file) {
        String name = Optional.ofNullable(file.getSubmittedFileName()).orElse("");
        List<UUID> id = new ArrayList<>();
        LepiException refusal = Outcome.refusal(() -> id.add(keep(file, name)));
        return refusal == null
                ? new Result(name, id.get(0).toString(), Said.NOTHING)
                : new Result(name, "", failureWords.of(refusal, "images").get(0));
    }

    private UUID keep(Part file, String name) {
        NewImage wanted = new NewImage(
                name,
                new ImageOrigin(collection, copyright, licence, attribution),
                ImageType.ofCode(type).orElse(ImageType.MOBILE),
                null);
        try (InputStream in = file.getInputStream()) {
            return (taxon.isEmpty() ? images.add(in, wanted) : images.add(in, wanted, EntityId.of(taxon))).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Result> getResults() {
        return results;
    }

    public List<Part> getFiles() {
        return files;
    }

    public void setFiles(@Nullable List<Part> files) {
        this.files = files == null ? List.of() : files;
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
