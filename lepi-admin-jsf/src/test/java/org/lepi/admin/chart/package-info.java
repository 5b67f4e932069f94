/** Tests of what charts draw. */
@NullMarked
package org.lepi.admin.chart;

import org.jspecify.annotations.NullMarked;
