/** See the package of the same name in {@code src/main}. */
@NullMarked
package org.lepi.launcher.bench;

import org.jspecify.annotations.NullMarked;
