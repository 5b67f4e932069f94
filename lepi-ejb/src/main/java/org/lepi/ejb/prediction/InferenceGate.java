package org.lepi.ejb.prediction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/**
 * Admission to the processors: as many requests compute at once as there are permits (one per core is fastest on a
 * CPU), a bounded number wait, and whoever comes beyond that is refused at once instead of waiting for a time-out.
 */
@ApplicationScoped
public class InferenceGate {
    private Semaphore places;
    private Semaphore permits;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected InferenceGate() {}

    /** A gate as the settings want it. */
    @Inject
    public InferenceGate(PredictionSettings settings) {
        this(settings.concurrency(), settings.queue());
    }

    /** A gate for some that compute and some that wait. */
    InferenceGate(int computing, int waiting) {
        places = new Semaphore(computing + waiting);
        permits = new Semaphore(computing, true);
    }

    /**
     * Takes a place for one request.
     *
     * @throws LepiException BUSY when every place is taken
     */
    public Place enter() {
        if (!places.tryAcquire()) {
            throw new LepiException(FailureKind.BUSY, "Every place in the queue is taken; try again in a moment.");
        }
        return new Place();
    }

    /** Places that are free now. */
    public int free() {
        return places.availablePermits();
    }

    /** The right of one request to compute when its turn comes; given back once by closing. */
    public final class Place implements AutoCloseable {
        private final AtomicBoolean taken = new AtomicBoolean(true);

        private Place() {}

        /** Waits for a permit, in the order of arrival, and runs the work under it in the caller's thread. */
        public <T> T compute(Supplier<T> work) {
            try {
                permits.acquire();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LepiException(FailureKind.BUSY, "The server is stopping.", e);
            }
            try {
                return work.get();
            } finally {
                permits.release();
            }
        }

        @Override
        public void close() {
            if (taken.compareAndSet(true, false)) {
                places.release();
            }
        }
    }
}
