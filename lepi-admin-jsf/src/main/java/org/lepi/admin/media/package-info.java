/** Pages of the collection's images. */
@NullMarked
package org.lepi.admin.media;

import org.jspecify.annotations.NullMarked;
