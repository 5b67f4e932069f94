package org.lepi.ejb.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * What may come in and where it is kept. A value that cannot be used stops the start with its name.
 *
 * <ul>
 *   <li>{@code lepi.home}: folder for everything that lepi keeps outside the database
 *   <li>{@code lepi.upload.max-bytes}: largest accepted file, bytes, 1 to 2³¹ − 9; default 20 MB
 *   <li>{@code lepi.image.max-pixels}: most pixels (width × height) of an image that is decoded, at least 1; default 64
 *       million
 *   <li>{@code lepi.media.orphan-grace}: how long a file or its row may be without use before the sweep takes it, at
 *       least a minute; default one day
 * </ul>
 */
@ApplicationScoped
public class MediaSettings {
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private Path home = Path.of("");
    private int maxUploadBytes;
    private long maxPixels;
    private Duration orphanGrace = Duration.ZERO;

    protected MediaSettings() {}

    /** Reads and checks the settings. */
    @Inject
    public MediaSettings(Config config) {
        home = Path.of(config.getValue("lepi.home", String.class)).toAbsolutePath();
        maxUploadBytes = config.getValue("lepi.upload.max-bytes", Integer.class);
        require(config, maxUploadBytes >= 1 && maxUploadBytes < LARGEST_ARRAY, "lepi.upload.max-bytes");
        maxPixels = config.getValue("lepi.image.max-pixels", Long.class);
        require(config, maxPixels >= 1, "lepi.image.max-pixels");
        orphanGrace = config.getValue("lepi.media.orphan-grace", Duration.class);
        require(config, orphanGrace.compareTo(Duration.ofMinutes(1)) >= 0, "lepi.media.orphan-grace");
    }

    private static void require(Config config, boolean valid, String key) {
        if (!valid) {
            throw new IllegalStateException("The setting " + key + " is out of range: "
                    + config.getConfigValue(key).getValue());
        }
    }

    /** Absolute. */
    public Path home() {
        return home;
    }

    public int maxUploadBytes() {
        return maxUploadBytes;
    }

    public long maxPixels() {
        return maxPixels;
    }

    public Duration orphanGrace() {
        return orphanGrace;
    }
}
