/** Charts drawn on the server as SVG, each with its table; no scripts and no words of their own. */
@NullMarked
package org.lepi.admin.chart;

import org.jspecify.annotations.NullMarked;
