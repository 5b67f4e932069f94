package org.lepi.model.taxonomy;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.identity.Uuid7;

/**
 * A node of the one taxonomic tree, or another name (synonym) of such a node.
 *
 * <p>Life cycle: a taxon is created as accepted, below a parent of a broader rank or as a root. It may be renamed and
 * moved. When it turns out to be the same as another it is sunk into that one: it leaves the tree and stays findable
 * as a synonym, until it is reinstated. It is deleted only where nothing refers to it.
 *
 * <p>Parent and accepted taxon are kept as identifiers, so that reading one taxon never reads its whole lineage.
 */
@Entity
@Table(name = "taxon")
public class Taxon {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Rank rank;

    @Column(name = "parent_id")
    private UUID parentId;

    @Column(name = "scientific_name")
    private String scientificName;

    private String authorship = "";

    @Enumerated(EnumType.STRING)
    private TaxonStatus status = TaxonStatus.ACCEPTED;

    @Column(name = "accepted_id")
    private UUID acceptedId;

    private String link;
    private String description = "";

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private UUID createdBy;

    @Version
    private long version;

    @ElementCollection
    @CollectionTable(name = "vernacular_name", joinColumns = @JoinColumn(name = "taxon_id"))
    private Set<VernacularName> vernacularNames = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "taxon_identifier", joinColumns = @JoinColumn(name = "taxon_id"))
    @MapKeyColumn(name = "scheme")
    @Column(name = "value")
    private Map<String, String> identifiers = new HashMap<>();

    /** For JPA. */
    protected Taxon() {}

    /**
     * A new accepted taxon.
     *
     * @param scientificName without authorship; the full binomial for a species, the trinomial for a subspecies
     * @param parent of a broader rank; null for a root
     * @throws LepiException INVALID_INPUT for a bad name, or a parent that cannot stand above it
     */
    public Taxon(Rank rank, String scientificName, String authorship, @Nullable Taxon parent, Instant createdAt) {
        this.id = Uuid7.next();
        this.rank = rank;
        this.createdAt = createdAt;
        rename(scientificName, authorship);
        moveTo(parent);
    }

    /** Gives the taxon another name or authorship. Names below it that begin with the old one are not touched. */
    public void rename(String newName, String newAuthorship) {
        scientificName = TaxonText.required("scientificName", newName);
        authorship = TaxonText.optional("authorship", newAuthorship);
    }

    /**
     * Puts the taxon below another parent, or makes it a root. A species that goes to another genus takes that genus'
     * name before its epithet, a subspecies its species' name.
     */
    public void moveTo(@Nullable Taxon parent) {
        if (status == TaxonStatus.SYNONYM) {
            throw LepiException.wrong("parent", "must be left out for a synonym");
        }
        if (parent == null) {
            parentId = null;
            return;
        }
        if (!parent.isAccepted() || !parent.rank.isAbove(rank)) {
            throw LepiException.wrong("parent", "must be an accepted taxon of a rank above " + rank.label());
        }
        parentId = parent.id;
        if (givesItsNameTo(parent.rank, rank)) {
            scientificName = parent.scientificName + " " + epithet();
        }
    }

    private static boolean givesItsNameTo(Rank parent, Rank child) {
        return (parent == Rank.GENUS && child == Rank.SPECIES) || (parent == Rank.SPECIES && child == Rank.SUBSPECIES);
    }

    /** Makes this name a synonym. The caller has seen to it that the taxon has no children and no synonyms left. */
    public void sinkInto(Taxon accepted) {
        if (accepted.id.equals(id)) {
            throw new LepiException(FailureKind.CONFLICT, scientificName + " cannot be a synonym of itself");
        }
        if (!accepted.isAccepted()) {
            throw LepiException.wrong("accepted", "is a synonym itself: " + accepted.scientificName);
        }
        status = TaxonStatus.SYNONYM;
        acceptedId = accepted.id;
        parentId = null;
    }

    /** Makes a synonym an accepted taxon again, at a place in the tree. */
    public void reinstate(@Nullable Taxon parent) {
        status = TaxonStatus.ACCEPTED;
        acceptedId = null;
        moveTo(parent);
    }

    /**
     * Replaces what people read about the taxon.
     *
     * @param newLink a http or https address, or null
     * @param newDescription plain text of at most 10,000 characters
     */
    public void describe(@Nullable String newLink, String newDescription) {
        link = TaxonText.link(newLink);
        description = TaxonText.description(newDescription);
    }

    /** Replaces the vernacular names of all languages. */
    public void callBy(Collection<VernacularName> names) {
        if (!vernacularNames.equals(Set.copyOf(names))) {
            vernacularNames.clear();
            vernacularNames.addAll(names);
        }
    }

    /** Replaces the external identifiers; the key is the scheme, such as {@code gbif} or {@code col}. */
    public void identifyBy(Map<String, String> valueByScheme) {
        var checked = new HashMap<String, String>();
        valueByScheme.forEach((scheme, value) ->
                checked.put(TaxonText.required("scheme", scheme), TaxonText.required("id:" + scheme, value)));
        if (!identifiers.equals(checked)) {
            identifiers.clear();
            identifiers.putAll(checked);
        }
    }

    public UUID id() {
        return id;
    }

    public Rank rank() {
        return rank;
    }

    public String scientificName() {
        return scientificName;
    }

    /** The last word of a species' or subspecies' name; the whole name of a higher taxon. */
    public String epithet() {
        return scientificName.substring(scientificName.lastIndexOf(' ') + 1);
    }

    public String authorship() {
        return authorship;
    }

    public TaxonStatus status() {
        return status;
    }

    public boolean isAccepted() {
        return status == TaxonStatus.ACCEPTED;
    }

    /** Empty for a root and for a synonym. */
    public Optional<UUID> parentId() {
        return Optional.ofNullable(parentId);
    }

    /** Of a synonym: the taxon whose name is to be used instead. */
    public Optional<UUID> acceptedId() {
        return Optional.ofNullable(acceptedId);
    }

    public Optional<String> link() {
        return Optional.ofNullable(link);
    }

    public String description() {
        return description;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Who entered it by hand; empty for what was imported. */
    public Optional<UUID> createdBy() {
        return Optional.ofNullable(createdBy);
    }

    /** Grows with every change; a change names the version it was made from. */
    public long version() {
        return version;
    }

    /** Loaded on first use: read those of many taxa through the repository. */
    public Set<VernacularName> vernacularNames() {
        return Set.copyOf(vernacularNames);
    }

    /** Value by scheme. Loaded on first use: read those of many taxa through the repository. */
    public Map<String, String> identifiers() {
        return Map.copyOf(identifiers);
    }

    @Override
    public String toString() {
        return rank.label() + " " + scientificName;
    }
}
