/** See the package of the same name in {@code src/main}. */
@NullMarked
package org.lepi.launcher.server;

import org.jspecify.annotations.NullMarked;
