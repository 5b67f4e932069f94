/** {@code ./lepi bench}: the running server under load, measured from outside. */
@NullMarked
package org.lepi.launcher.bench;

import org.jspecify.annotations.NullMarked;
