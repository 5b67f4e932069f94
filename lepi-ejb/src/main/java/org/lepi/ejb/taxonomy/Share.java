package org.lepi.ejb.taxonomy;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lepi.model.taxonomy.TaxonText;

/**
 * The part of a taxon that goes to another one when it is split.
 *
 * @param name of the taxon that takes it over
 * @param authorship of that one if it is new
 * @param taxa of those directly below and of the synonyms
 * @param collections whose identifications go; "" stands for images of no collection
 */
public record Share(String name, String authorship, Set<UUID> taxa, List<String> collections) implements Serializable {
    private static final long serialVersionUID = 1L;

    public Share {
        name = TaxonText.tidy(name);
        authorship = TaxonText.tidy(authorship);
        taxa = Set.copyOf(taxa);
        collections = List.copyOf(collections);
    }
}
