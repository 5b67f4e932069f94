/** The pipeline from an image to its names, and the record of every request; begin with {@code SpeciesIdentification}. */
@NullMarked
package org.lepi.ejb.prediction;

import org.jspecify.annotations.NullMarked;
