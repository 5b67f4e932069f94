/** Converters of what stands in addresses. */
@NullMarked
package org.lepi.admin.identity;

import org.jspecify.annotations.NullMarked;
