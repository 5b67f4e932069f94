/** Rules that hold for the whole module. */
@NullMarked
package org.lepi.ejb;

import org.jspecify.annotations.NullMarked;
