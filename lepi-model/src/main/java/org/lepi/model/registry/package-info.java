/** Prediction models and their versions: contracts, manifest, life cycle, frozen hierarchy; no TensorFlow and no files. */
@NullMarked
package org.lepi.model.registry;

import org.jspecify.annotations.NullMarked;
