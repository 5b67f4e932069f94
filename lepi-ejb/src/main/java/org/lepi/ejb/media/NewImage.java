package org.lepi.ejb.media;

import org.jspecify.annotations.Nullable;
import org.lepi.model.media.ImageOrigin;
import org.lepi.model.media.ImageType;

/**
 * A reference image that staff adds.
 *
 * @param fileName as the contributor called it
 * @param taxon scientific name of what it shows; null when that is not known yet
 */
public record NewImage(
        String fileName,
        ImageOrigin origin,
        ImageType type,
        @Nullable String taxon) {}
