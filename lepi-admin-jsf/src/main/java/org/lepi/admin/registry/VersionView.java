package org.lepi.admin.registry;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.Once;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.language.Words;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.entity.ObjectHistory;
import org.lepi.ejb.registry.ModelCatalogue;
import org.lepi.ejb.registry.ModelLifeCycle;
import org.lepi.ejb.registry.VersionStatus;
import org.lepi.model.account.Permission;
import org.lepi.model.registry.Channel;
import org.lepi.model.registry.ModelFile;

/** One version of a model: what it is, what this server made of it, what was done with it, and what it is meant for. */
@Named
@ViewScoped
public class VersionView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String KIND = "versions";

    @Inject
    private transient ModelCatalogue catalogue;

    @Inject
    private transient ModelLifeCycle lifeCycle;

    @Inject
    private transient ObjectHistory history;

    @Inject
    private transient CurrentAccount caller;

    @Inject
    private transient Words words;

    private @Nullable UUID id;
    private String channel = "";
    private final Once<VersionStatus> status = new Once<>(() -> catalogue.version(id == null ? new UUID(0, 0) : id));
    private final Once<String> importer =
            new Once<>(() -> catalogue.importer(getStatus().version()));
    private final Once<List<ModelFile>> files =
            new Once<>(() -> catalogue.files(getStatus().version().id()));
    private final Once<List<ObjectHistory.Step>> steps =
            new Once<>(() -> history.of(KIND, getStatus().version().id().toString()));

    /** Fills the form. */
    public void load() {
        Channel present = getStatus().version().channel();
        channel = present == null ? "" : present.name();
    }

    public VersionStatus getStatus() {
        return status.get();
    }

    /** Its name and that of its model. */
    public String getTitle() {
        return getStatus().version().model().name() + " "
                + getStatus().version().label();
    }

    /** How long its first run on this server took; empty where it is not in memory. */
    public String getWarmUp() {
        return getStatus()
                .warmUp()
                .map(time -> words.number(time.toMillis()) + " ms")
                .orElse("");
    }

    /** Who imported it; empty for the installation itself. */
    public String getImporter() {
        return importer.get();
    }

    public List<ModelFile> getFiles() {
        return files.get();
    }

    /** What was done with it, the latest first. */
    public List<ObjectHistory.Step> getSteps() {
        return steps.get();
    }

    /** Whether the reader may say what it is meant for. */
    public boolean isPromotable() {
        return caller.may(Permission.MODELS_CHANGE) && getStatus().version().isActive();
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    /** Gives it the channel that was chosen. */
    public @Nullable String promote() {
        String model = getStatus().version().model().name();
        String label = getStatus().version().label();
        Channel chosen = channel.isEmpty() ? null : Channel.valueOf(channel.toUpperCase(Locale.ROOT));
        String said = chosen == null
                ? words.of("models.promoted.none", model, label)
                : words.of("models.promoted", model, label, words.of("choice.channel." + chosen.name()));
        return Outcome.leading(() -> lifeCycle.promote(model, label, chosen), said, "/version?id=" + id);
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(@Nullable String channel) {
        this.channel = channel == null ? "" : channel;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }
}
