package org.lepi.model.prediction;

import java.time.Instant;
import java.util.UUID;

/**
 * A person's word on what an image shows.
 *
 * @param taxonId a taxon of the tree, among the answers or not
 * @param by account of the owner or of a member of the staff
 */
public record Confirmation(UUID taxonId, UUID by, Instant at) {}
