/** Reference images, their classifications and public files over HTTP. */
@NullMarked
package org.lepi.web.media;

import org.jspecify.annotations.NullMarked;
