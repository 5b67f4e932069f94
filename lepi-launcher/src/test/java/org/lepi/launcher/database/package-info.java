/** See the package of the same name in {@code src/main}. */
@NullMarked
package org.lepi.launcher.database;

import org.jspecify.annotations.NullMarked;
