package org.lepi.ejb.registry;

import static org.lepi.ejb.registry.ServingState.AVAILABLE;
import static org.lepi.ejb.registry.ServingState.END;
import static org.lepi.ejb.registry.ServingState.LOADING;
import static org.lepi.ejb.registry.ServingState.START;
import static org.lepi.ejb.registry.ServingState.UNLOADING;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.inference.Leases;
import org.lepi.ejb.inference.LoadedModel;
import org.lepi.ejb.inference.NativeHeap;

/** One version on this node, from START to END. A failed one may be loaded again by a new instance. */
final class ServedVersion {
    private static final Logger LOG = Logger.getLogger(ServedVersion.class.getName());

    /** A definition with its graph in memory. */
    record Loaded(ServedDefinition definition, LoadedModel model) {}

    private final Leases leases = new Leases();
    private volatile ServingState state = START;
    private volatile String error = "";
    private volatile long failedAt;
    private volatile @Nullable Duration warmUp;
    private volatile @Nullable Loaded loaded;

    /** Reads, warms and opens it; leaves it at END with the error where that fails. */
    @SuppressWarnings("checkstyle:illegalcatch") // whatever stops a model from loading belongs in its state
    void load(Supplier<Loaded> loader) {
        state = LOADING;
        try {
            Loaded fresh = loader.get();
            long begin = System.nanoTime();
            fresh.model().warmUp();
            warmUp = Duration.ofNanos(System.nanoTime() - begin);
            loaded = fresh;
            state = AVAILABLE;
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, "a model version cannot be loaded", e);
            error = String.valueOf(e.getMessage());
            failedAt = System.nanoTime();
            state = END;
        }
    }

    /**
     * Lets nobody in any more, waits for the requests in flight and frees the memory.
     *
     * @return false if requests were still running when the time was over: call again later
     */
    boolean unload(Duration patience) throws InterruptedException {
        state = UNLOADING;
        if (!leases.endAndAwait(patience)) {
            return false;
        }
        Loaded last = loaded;
        loaded = null;
        if (last != null) {
            last.model().close();
            NativeHeap.trim();
        }
        state = END;
        return true;
    }

    /** Whether a failed loading is long enough ago to try again. */
    boolean isDue(Duration pause) {
        return state == END && System.nanoTime() - failedAt > pause.toNanos();
    }

    /** A lease for one request; empty where it takes no requests. */
    Optional<ModelLease> lease() {
        Loaded current = loaded;
        if (state != AVAILABLE || current == null || !leases.acquire()) {
            return Optional.empty();
        }
        return Optional.of(new ModelLease(current.definition(), current.model(), leases));
    }

    ServingState state() {
        return state;
    }

    /** How long the first run took; empty before it. */
    Optional<Duration> warmUp() {
        return Optional.ofNullable(warmUp);
    }

    /** Why it is at END; empty if nothing went wrong. */
    String error() {
        return error;
    }
}
