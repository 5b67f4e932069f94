package org.lepi.ejb.prediction;

import java.time.Instant;

/**
 * What a person said an image shows, as it is told to people.
 *
 * @param by the person's full name, or the login where there is none
 */
public record ConfirmedName(TaxonCard taxon, String by, Instant at) {}
