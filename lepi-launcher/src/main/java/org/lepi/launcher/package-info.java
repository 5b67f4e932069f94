/** The command line: {@code ./lepi} and its verbs; each verb's work is in the package of its feature. */
@NullMarked
package org.lepi.launcher;

import org.jspecify.annotations.NullMarked;
