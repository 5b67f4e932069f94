package org.lepi.ejb.media;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.model.media.ImageOrigin;
import org.lepi.model.media.ImageType;

/**
 * A reference image that staff adds.
 *
 * @param fileName as the contributor called it
 * @param taxon what it shows, when that is known already
 */
public record NewImage(
        String fileName,
        ImageOrigin origin,
        ImageType type,
        @Nullable UUID taxon) {}
