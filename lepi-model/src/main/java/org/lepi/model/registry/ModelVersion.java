package org.lepi.model.registry;

import static org.lepi.model.registry.VersionState.ACTIVE;
import static org.lepi.model.registry.VersionState.REGISTERED;
import static org.lepi.model.registry.VersionState.RETIRED;

import jakarta.json.JsonObject;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lepi.model.identity.JsonConverter;
import org.lepi.model.identity.Uuid7;
import org.lepi.model.taxonomy.Rank;

/**
 * One trained network with everything that is needed to explain its answers years later: manifest, files by SHA-256
 * and the hierarchy as it was on the day of the import. Life cycle: REGISTERED → ACTIVE ⇄ RETIRED. Nothing but the
 * state and the channel ever changes. Of a model's active versions, the one activated last answers requests that name no version.
 */
@Entity
@Table(name = "model_version")
public class ModelVersion {
    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "model_id")
    private PredictionModel model;

    private String label;

    @Convert(converter = JsonConverter.class)
    private JsonObject manifest;

    @Column(name = "artefact_sha256")
    private String artefactSha256;

    @Column(name = "class_count")
    private int classCount;

    private String ranks;

    @Enumerated(EnumType.STRING)
    private VersionState state;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private @Nullable UUID createdBy;

    @Column(name = "activated_at")
    private @Nullable Instant activatedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel channel;

    @Version
    private long version;

    @ElementCollection
    @CollectionTable(name = "model_file", joinColumns = @JoinColumn(name = "model_version_id"))
    private List<ModelFile> files = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "model_node", joinColumns = @JoinColumn(name = "model_version_id"))
    private List<ModelNode> nodes = new ArrayList<>();

    protected ModelVersion() {}

    /**
     * A version that has passed the vetting; its artefact is in the store already.
     *
     * @param artefactSha256 of the frozen graph that is served
     * @param createdBy account of who imported it; null for the installation itself
     */
    public ModelVersion(
            PredictionModel model,
            Manifest manifest,
            String artefactSha256,
            TaxonTree tree,
            @Nullable UUID createdBy,
            Instant createdAt) {
        this.id = Uuid7.next();
        this.model = model;
        this.label = manifest.version();
        this.manifest = manifest.json();
        this.artefactSha256 = artefactSha256;
        this.classCount = tree.classCount();
        this.ranks = tree.ranks().stream().map(Rank::name).collect(Collectors.joining(","));
        this.state = REGISTERED;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
        for (int i = 0; i < tree.size(); i++) {
            nodes.add(new ModelNode(i, tree.node(i)));
        }
    }

    /** Keeps what was imported, once. */
    public void keepFiles(List<ModelFile> imported) {
        files.addAll(imported);
    }

    /** From now on every node loads it, and it is the model's newest choice. */
    public void activate(Instant now) {
        this.state = ACTIVE;
        this.activatedAt = now;
    }

    /** Is served again, in its old place of the order; so a second roll-back goes one version further back. */
    public void reinstate() {
        this.state = ACTIVE;
    }

    /** Is no longer loaded and has no channel; requests in flight finish on it. */
    public void retire() {
        if (state == ACTIVE) {
            this.state = RETIRED;
        }
        this.channel = null;
    }

    /** Gives it a channel, which no other version of the model has then; null for none. */
    public void promote(@Nullable Channel newChannel) {
        this.channel = newChannel;
    }

    /** What it is meant for; null for nothing in particular. */
    public @Nullable Channel channel() {
        return channel;
    }

    public boolean isActive() {
        return state == ACTIVE;
    }

    public UUID id() {
        return id;
    }

    public PredictionModel model() {
        return model;
    }

    public String label() {
        return label;
    }

    public Manifest manifest() {
        return Manifest.of(manifest);
    }

    public String artefactSha256() {
        return artefactSha256;
    }

    public int classCount() {
        return classCount;
    }

    /** Ranks of the hierarchy, broadest first; empty where no label is a taxon. */
    public List<Rank> ranks() {
        return Stream.of(ranks.split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(Rank::valueOf)
                .toList();
    }

    public VersionState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable UUID createdBy() {
        return createdBy;
    }

    /** When it was last chosen; null if never. */
    public @Nullable Instant activatedAt() {
        return activatedAt;
    }

    /** Every file that was imported. */
    public List<ModelFile> files() {
        return List.copyOf(files);
    }

    /** The hierarchy it was frozen with; one query. */
    public TaxonTree tree() {
        return new TaxonTree(nodes.stream()
                .sorted(Comparator.comparingInt(ModelNode::position))
                .map(ModelNode::inTree)
                .toList());
    }
}
