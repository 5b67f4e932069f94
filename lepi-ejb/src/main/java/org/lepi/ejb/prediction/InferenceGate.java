package org.lepi.ejb.prediction;

import jakarta.annotation.PostConstruct;
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
    @Inject
    private PredictionSettings settings;

    private Semaphore places = new Semaphore(0);
    private Semaphore permits = new Semaphore(0);

    protected InferenceGate() {}

    /** A gate for some that compute and some that wait. */
    InferenceGate(int computing, int waiting) {
        open(computing, waiting);
    }

    @PostConstruct
    void open() {
        open(settings.concurrency(), settings.queue());
    }

    private void open(int computing, int waiting) {
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
