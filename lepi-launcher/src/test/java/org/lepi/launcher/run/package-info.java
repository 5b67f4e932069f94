/** See the package of the same name in {@code src/main}. */
@NullMarked
package org.lepi.launcher.run;

import org.jspecify.annotations.NullMarked;
