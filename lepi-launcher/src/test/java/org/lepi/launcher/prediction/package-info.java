/** See the package of the same name in {@code src/main}. */
@NullMarked
package org.lepi.launcher.prediction;

import org.jspecify.annotations.NullMarked;
