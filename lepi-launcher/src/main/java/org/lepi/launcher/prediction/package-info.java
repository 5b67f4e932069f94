/** {@code ./lepi identify}: photographs to the API, answers as a table or as JSON. */
@NullMarked
package org.lepi.launcher.prediction;

import org.jspecify.annotations.NullMarked;
