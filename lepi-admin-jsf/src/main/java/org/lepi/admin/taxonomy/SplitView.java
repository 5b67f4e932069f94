package org.lepi.admin.taxonomy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.Once;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.language.Words;
import org.lepi.ejb.entity.EntityId;
import org.lepi.ejb.taxonomy.Share;
import org.lepi.ejb.taxonomy.TaxonSplit;
import org.lepi.ejb.taxonomy.TreeChange;
import org.lepi.model.failure.LepiException;

/** A taxon gives a part of what it has to another: what, to whom, what follows, and then it is done. */
@Named
@ViewScoped
public class SplitView implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Before the name of a collection, so that no collection is a value too. */
    private static final String COLLECTION = "in:";

    @Inject
    private transient TaxonSplit splits;

    @Inject
    private transient Words words;

    private String id = "";
    private String name = "";
    private String authorship = "";
    private List<String> below = new ArrayList<>();
    private List<String> synonyms = new ArrayList<>();
    private List<String> collections = new ArrayList<>();
    private final Once<TaxonSplit.Parts> parts = new Once<>(() -> splits.parts(EntityId.of(id)));
    private @Nullable Share shown;
    private @Nullable TreeChange change;
    private boolean isRefused;

    /** Reads what can be chosen. */
    public void load() {
        parts.get();
    }

    /** What can be chosen. */
    public TaxonSplit.Parts getParts() {
        return parts.get();
    }

    /** Something that can be chosen. */
    public record Choice(String value, String label) {}

    /** The collections whose identifications can go, with how many there are. */
    public List<Choice> getCollectionChoices() {
        return getParts().collections().entrySet().stream().map(this::choice).toList();
    }

    private Choice choice(Map.Entry<String, Long> collection) {
        String called = collection.getKey().isEmpty() ? words.of("split.collection.none") : collection.getKey();
        return new Choice(COLLECTION + collection.getKey(), called + " (" + words.number(collection.getValue()) + ")");
    }

    /** From how many can be chosen. */
    public int getMost() {
        return TaxonSplit.MOST;
    }

    /** Whether there is more than can be chosen from. */
    public boolean isCut() {
        return getParts().below().size() == TaxonSplit.MOST
                || getParts().synonyms().size() == TaxonSplit.MOST;
    }

    /** Shows what would happen. */
    public void preview() {
        Share share = share();
        change = null;
        LepiException refusal = Outcome.refusal(() -> change = splits.preview(EntityId.of(id), share));
        shown = share;
        isRefused = refusal != null && !refusal.violations().isEmpty();
        if (refusal != null) {
            Outcome.refused(refusal, "taxa");
        }
    }

    /** Whether it is the name that is wrong. */
    public boolean isRefused() {
        return isRefused;
    }

    /** Does it, if it is what was shown; else shows what it would be now. */
    public @Nullable String split() {
        Share share = share();
        if (!share.equals(shown)) {
            preview();
            Outcome.say(false, words.of("split.changed"));
            return null;
        }
        return Outcome.leading(
                () -> splits.split(EntityId.of(id), share),
                words.of("split.done", share.name()),
                "/form?of=taxa&id=" + id);
    }

    private Share share() {
        List<UUID> taxa = new ArrayList<>();
        below.forEach(taxon -> taxa.add(EntityId.of(taxon)));
        synonyms.forEach(taxon -> taxa.add(EntityId.of(taxon)));
        return new Share(
                name,
                authorship,
                taxa.stream().collect(Collectors.toSet()),
                collections.stream()
                        .map(collection -> collection.substring(COLLECTION.length()))
                        .toList());
    }

    /** What the split as it is shown would do; null where none is shown, or it cannot be made. */
    public @Nullable TreeChange getChange() {
        return change;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getAuthorship() {
        return authorship;
    }

    public void setAuthorship(@Nullable String authorship) {
        this.authorship = authorship == null ? "" : authorship;
    }

    public List<String> getBelow() {
        return below;
    }

    public void setBelow(List<String> below) {
        this.below = below;
    }

    public List<String> getSynonyms() {
        return synonyms;
    }

    public void setSynonyms(List<String> synonyms) {
        this.synonyms = synonyms;
    }

    public List<String> getCollections() {
        return collections;
    }

    public void setCollections(List<String> collections) {
        this.collections = collections;
    }
}
