package org.lepi.admin.taxonomy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.Once;
import org.lepi.admin.identity.PickedField;
import org.lepi.ejb.taxonomy.TaxonBrowsing;
import org.lepi.ejb.taxonomy.TaxonQuery;
import org.lepi.model.taxonomy.Rank;
import org.lepi.model.taxonomy.Taxon;

/**
 * One taxon with its way up and its children, or what a search found; without either, the widest taxa. The address
 * holds the state, so that every view can be linked.
 */
@Named
@RequestScoped
public class TaxonomyView {
    private static final int MOST = 200;

    @Inject
    private TaxonBrowsing taxa;

    private @Nullable UUID id;
    private String search = "";
    private String pick = "";
    private final Once<Map<Rank, Long>> counts = new Once<>(() -> taxa.countsByRank());
    private final Once<List<Taxon>> listed = new Once<>(this::list);
    private final Once<List<Taxon>> lineage = new Once<>(() -> id == null ? List.of() : taxa.lineage(id));
    private final Once<Optional<TaxonBrowsing.Details>> details =
            new Once<>(() -> Optional.ofNullable(id).map(taxa::details));

    /** What is listed: hits of the search, else children of the taxon, else all taxa of the widest rank. */
    public List<Taxon> getListed() {
        return listed.get();
    }

    private List<Taxon> list() {
        if (!search.isBlank()) {
            return taxa.page(TaxonQuery.all().matching(search), null, MOST);
        }
        if (id != null) {
            return taxa.page(TaxonQuery.all().below(id).accepted(), null, MOST);
        }
        return getCounts().keySet().stream()
                .findFirst()
                .map(rank -> taxa.page(TaxonQuery.all().ofRank(rank).accepted(), null, MOST))
                .orElse(List.of());
    }

    /** Whether more is there than is listed. */
    public boolean isCut() {
        return getListed().size() == MOST;
    }

    /** The chosen taxon with its names; null where none is chosen. */
    public TaxonBrowsing.@Nullable Details getDetails() {
        return details.get().orElse(null);
    }

    /** The taxa above the chosen one, root first, and the chosen one. */
    public List<Taxon> getLineage() {
        return lineage.get();
    }

    public Map<Rank, Long> getCounts() {
        return counts.get();
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search == null ? "" : search;
    }

    /** The field of another window's form that a taxon is being chosen for; empty for none. */
    public String getPick() {
        return pick;
    }

    public void setPick(@Nullable String pick) {
        this.pick = PickedField.of(pick);
    }
}
