/** See the package of the same name in {@code src/main}. */
@NullMarked
package org.lepi.launcher.registry;

import org.jspecify.annotations.NullMarked;
