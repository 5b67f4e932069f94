package org.lepi.web.taxonomy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.taxonomy.TaxonBrowsing;
import org.lepi.ejb.taxonomy.TaxonDraft;
import org.lepi.model.failure.LepiException;
import org.lepi.model.taxonomy.Taxon;

/** Reads name and parent of a taxon as the BioDex prediction API's clients send them, keeping all that they know not. */
final class PrincipalTaxonChange {
    private final PrincipalRank rank;
    private final TaxonBrowsing browsing;

    PrincipalTaxonChange(PrincipalRank rank, TaxonBrowsing browsing) {
        this.rank = rank;
        this.browsing = browsing;
    }

    TaxonDraft created(TaxonBody body) {
        Taxon parent = parent(body.id("parent"));
        if (parent == null && rank.parentRank().isPresent()) {
            throw LepiException.wrong("parent", "This field is required.");
        }
        String name = rank.scientificName(body.required("name"), parent);
        return TaxonDraft.named(rank.rank(), name, parent == null ? null : parent.id());
    }

    /** A field that the body leaves out stays; so does a tribe between a genus and the subfamily that it is sent with. */
    TaxonDraft changed(TaxonBrowsing.Details now, TaxonBody body) {
        List<Taxon> lineage = browsing.lineage(now.taxon().id());
        Optional<UUID> parentNow = rank.parent(lineage);
        UUID parentId = body.has("parent") ? body.id("parent") : parentNow.orElse(null);
        boolean stays = Objects.equals(parentId, parentNow.orElse(null));
        String name = body.text("name").orElse(rank.name(now.taxon()));
        String scientificName = rank.scientificName(name, parent(parentId));
        UUID direct = stays ? now.taxon().parentId().orElse(null) : parentId;
        return now.draft().placed(scientificName, direct);
    }

    private @Nullable Taxon parent(@Nullable UUID id) {
        if (id == null || rank.parentRank().isEmpty()) {
            return null;
        }
        try {
            Taxon parent = browsing.details(id).taxon();
            if (parent.rank() == rank.parentRank().get()) {
                return parent;
            }
        } catch (LepiException e) {
            throw unknown(id);
        }
        throw unknown(id);
    }

    private static LepiException unknown(UUID id) {
        return LepiException.wrong("parent", "Invalid pk \"" + id + "\" - object does not exist.");
    }
}
