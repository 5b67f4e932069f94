package org.lepi.admin.media;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.failure.FailureWords;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.failure.Said;
import org.lepi.admin.failure.SaidRefusal;
import org.lepi.admin.language.Words;
import org.lepi.ejb.entity.EntityId;
import org.lepi.ejb.entity.EntityKinds;
import org.lepi.ejb.entity.Imports;
import org.lepi.ejb.media.CollectionImages;
import org.lepi.ejb.media.MediaSettings;
import org.lepi.ejb.media.NewImage;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** Image files come in, several at once, each by itself: one that is refused keeps no other away. */
@Named
@RequestScoped
public class UploadView {
    private static final Logger LOG = Logger.getLogger(UploadView.class.getName());
    private static final String SENT = "upload";

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
    private UploadForm form = new UploadForm();
    private List<Result> results = List.of();
    private boolean isMissing;

    /**
     * What came of a file.
     *
     * @param id of the image; empty where it was refused
     * @param problem why it was; empty where it was not
     */
    public record Result(String name, String id, Said problem) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** What the page says after it has been sent, so that sending it again is not what reloading does. */
    private record Sent(UploadForm form, List<Result> results) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** Refuses who may add none; shows what came of the files that were sent last. */
    public void load() {
        kinds.permitted("images", "add");
        if (flash().get(SENT) instanceof Sent sent) {
            form = sent.form();
            results = sent.results();
        }
    }

    private static Flash flash() {
        return FacesContext.getCurrentInstance().getExternalContext().getFlash();
    }

    /** How much may be sent. */
    public String getHelp() {
        return words.of(
                "images.add.files.help", words.size(Imports.LARGEST_FILE), words.size(settings.maxUploadBytes()));
    }

    /** Adds what can be added. */
    public @Nullable String add() {
        isMissing = files.isEmpty();
        if (isMissing) {
            Outcome.say(false, words.of("images.add.missing"));
            return null;
        }
        results = files.stream().map(this::added).collect(Collectors.toCollection(ArrayList::new));
        long added = results.stream().filter(result -> !result.id().isEmpty()).count();
        Outcome.say(
                added == results.size(),
                words.of("images.add.done", words.number(added), words.number(results.size())));
        flash().put(SENT, new Sent(form, results));
        return Outcome.saying("/upload");
    }

    private Result added(Part file) {
        String name = Optional.ofNullable(file.getSubmittedFileName()).orElse("");
        List<UUID> id = new ArrayList<>();
        try {
            LepiException refusal = Outcome.refusal(() -> id.add(keep(file, form.wanted(name))));
            return refusal == null ? new Result(name, id.get(0).toString(), Said.NOTHING) : failed(name, refusal);
        } catch (EJBException | UncheckedIOException fault) {
            // those before it are in already, and are to be told of
            LOG.log(Level.SEVERE, "An image could not be added", fault);
            return failed(name, new SaidRefusal(FailureKind.STORE_FAILED, words.of("images.add.fault")));
        }
    }

    private Result failed(String name, LepiException refusal) {
        return new Result(name, "", failureWords.of(refusal, "images").get(0));
    }

    private UUID keep(Part file, NewImage wanted) {
        String taxon = form.getTaxon();
        try (InputStream in = file.getInputStream()) {
            return (taxon.isEmpty() ? images.add(in, wanted) : images.add(in, wanted, EntityId.of(taxon))).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there was no file. */
    public boolean isMissing() {
        return isMissing;
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

    /** What holds for all files. */
    public UploadForm getForm() {
        return form;
    }
}
