/** Tests of how failures are shown. */
@NullMarked
package org.lepi.admin.failure;

import org.jspecify.annotations.NullMarked;
