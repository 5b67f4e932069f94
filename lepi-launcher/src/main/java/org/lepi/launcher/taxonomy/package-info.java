/** {@code ./lepi import-taxonomy} and {@code ./lepi load-fixtures}. */
@NullMarked
package org.lepi.launcher.taxonomy;

import org.jspecify.annotations.NullMarked;
