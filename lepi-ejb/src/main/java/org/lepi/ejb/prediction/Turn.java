package org.lepi.ejb.prediction;

import java.util.function.Supplier;

/** One request's place at the gate with the clock that began when it came in. */
final class Turn implements AutoCloseable {
    private final InferenceGate.Place place;
    private final StageTimes times = new StageTimes();

    Turn(InferenceGate.Place place) {
        this.place = place;
    }

    StageTimes times() {
        return times;
    }

    /** Waits for a processor and runs the work; the wait is a stage of its own, "queue". */
    <T> T compute(Supplier<T> work) {
        long start = System.nanoTime();
        return place.compute(() -> {
            times.since("queue", start);
            return work.get();
        });
    }

    @Override
    public void close() {
        place.close();
    }
}
