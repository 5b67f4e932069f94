/** Tests of the console's words. */
@NullMarked
package org.lepi.admin.language;

import org.jspecify.annotations.NullMarked;
