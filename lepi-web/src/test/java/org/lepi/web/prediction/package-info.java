/** What clients see of a prediction. */
@NullMarked
package org.lepi.web.prediction;

import org.jspecify.annotations.NullMarked;
