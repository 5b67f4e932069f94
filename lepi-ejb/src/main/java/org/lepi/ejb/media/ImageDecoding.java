package org.lepi.ejb.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Gives the container its one decoder, made with the configured cap of pixels and closed with the application. */
@ApplicationScoped
public class ImageDecoding {
    private MediaSettings settings;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected ImageDecoding() {}

    /** Decoding as the settings want it. */
    @Inject
    public ImageDecoding(MediaSettings settings) {
        this.settings = settings;
    }

    @Produces
    @Singleton
    ImageDecoder decoder() {
        return new ImageDecoder(settings.maxPixels());
    }

    void close(@Disposes ImageDecoder decoder) {
        decoder.close();
    }
}
