/** Prediction models: import, vetting, store, life cycle, and which versions this node serves; no tensors. */
@NullMarked
package org.lepi.ejb.registry;

import org.jspecify.annotations.NullMarked;
