/** The geometry of a wing: smooth curves, the outline, and the coordinates that follow the veins; no colour here. */
@NullMarked
package org.lepi.demo.wing;

import org.jspecify.annotations.NullMarked;
