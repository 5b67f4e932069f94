/** Stored objects by content, and the collection's reference images with their identifications; no bytes, no decoding. */
@NullMarked
package org.lepi.model.media;

import org.jspecify.annotations.NullMarked;
