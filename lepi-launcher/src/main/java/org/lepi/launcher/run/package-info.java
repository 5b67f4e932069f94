/** {@code ./lepi run} from the first check to the last process gone. */
@NullMarked
package org.lepi.launcher.run;

import org.jspecify.annotations.NullMarked;
