package org.lepi.ejb.prediction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/**
 * How many requests are computed and how many wait. A value that cannot be used stops the start with its name.
 *
 * <ul>
 *   <li>{@code lepi.inference.concurrency}: requests that compute at once, 0 to 256; default 0 = one per processor
 *   <li>{@code lepi.inference.queue}: requests that may wait beyond those, 0 to 10,000; each holds its image in memory;
 *       default 32
 * </ul>
 */
@ApplicationScoped
public class PredictionSettings {
    private static final int MOST_CONCURRENT = 256;
    private static final int LONGEST_QUEUE = 10_000;

    private int concurrency;
    private int queue;

    protected PredictionSettings() {}

    /** Reads and checks the settings. */
    @Inject
    public PredictionSettings(Config config) {
        int wanted = read(config, "lepi.inference.concurrency", MOST_CONCURRENT);
        concurrency = wanted == 0 ? Runtime.getRuntime().availableProcessors() : wanted;
        queue = read(config, "lepi.inference.queue", LONGEST_QUEUE);
    }

    private static int read(Config config, String key, int most) {
        int value = config.getValue(key, Integer.class);
        if (value < 0 || value > most) {
            throw new IllegalStateException("The setting " + key + " must be from 0 to " + most + ", not " + value);
        }
        return value;
    }

    /** At least 1. */
    public int concurrency() {
        return concurrency;
    }

    public int queue() {
        return queue;
    }
}
