/** See the package of the same name in {@code src/main}. */
@NullMarked
package org.lepi.launcher.home;

import org.jspecify.annotations.NullMarked;
