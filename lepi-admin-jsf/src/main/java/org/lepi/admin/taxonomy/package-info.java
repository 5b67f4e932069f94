/** The tree of taxa. */
@NullMarked
package org.lepi.admin.taxonomy;

import org.jspecify.annotations.NullMarked;
