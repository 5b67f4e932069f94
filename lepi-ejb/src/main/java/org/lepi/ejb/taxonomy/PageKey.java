package org.lepi.ejb.taxonomy;

import java.util.UUID;
import org.lepi.model.taxonomy.Taxon;

/**
 * Where a page of taxa ends: lists are ordered by scientific name, then id, and the next page begins after this key,
 * whatever was added or deleted meanwhile.
 */
public record PageKey(String scientificName, UUID id) {
    /** The key of a page's last taxon. */
    public static PageKey of(Taxon taxon) {
        return new PageKey(taxon.scientificName(), taxon.id());
    }
}
