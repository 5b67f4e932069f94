/** How failures are shown on the console's pages. */
@NullMarked
package org.lepi.admin.failure;

import org.jspecify.annotations.NullMarked;
