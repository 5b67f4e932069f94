/** Tests of models, manifests and hierarchies. */
@NullMarked
package org.lepi.model.registry;

import org.jspecify.annotations.NullMarked;
