/** Pages of what was asked and answered, and the dashboard. */
@NullMarked
package org.lepi.admin.prediction;

import org.jspecify.annotations.NullMarked;
