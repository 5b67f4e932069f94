package org.lepi.ejb.prediction;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.lepi.model.identity.JsonParts;

/** How long each stage of one request took, in milliseconds with three decimals. Used by one thread at a time. */
final class StageTimes {
    private static final double NANOS_PER_MILLI = 1e6;

    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private final long begin = System.nanoTime();

    /** Runs a stage and adds its time, even when it fails. */
    <T> T of(String stage, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            since(stage, start);
        }
    }

    /** Adds the time since a moment, as {@link System#nanoTime()} gave it. */
    void since(String stage, long start) {
        nanos.merge(stage, System.nanoTime() - start, Long::sum);
    }

    /** {@code decodeMillis} and so on, and {@code totalMillis} since this object was made. */
    JsonObject toJson() {
        JsonObjectBuilder json = JsonParts.object();
        nanos.forEach((stage, time) -> json.add(stage + "Millis", millis(time)));
        return json.add("totalMillis", millis(System.nanoTime() - begin)).build();
    }

    private static double millis(long time) {
        return Math.round(time / NANOS_PER_MILLI * 1000) / 1000.0;
    }
}
