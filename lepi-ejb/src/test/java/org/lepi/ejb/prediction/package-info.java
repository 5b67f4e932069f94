/** The pipeline's stages by hand-computed numbers, and its record on a real PostgreSQL. */
@NullMarked
package org.lepi.ejb.prediction;

import org.jspecify.annotations.NullMarked;
