/** How values are written for people. */
@NullMarked
package org.lepi.admin.format;

import org.jspecify.annotations.NullMarked;
