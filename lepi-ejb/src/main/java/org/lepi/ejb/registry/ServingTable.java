package org.lepi.ejb.registry;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/**
 * What this node has in memory, and which version answers a request. New versions are loaded and warmed before old ones
 * are let go, and an old one stays while its successor cannot be loaded, so that a switch fails no request.
 */
final class ServingTable {
    private static final Duration RETRY_PAUSE = Duration.ofMinutes(1);

    private final Map<UUID, ServedVersion> versions = new ConcurrentHashMap<>();
    private final Map<ServedVersion, UUID> draining = new ConcurrentHashMap<>();
    private final Function<UUID, ServedVersion.Loaded> loader;
    private final Duration patience;
    private volatile List<RegisteredVersion> registered = List.of();

    /**
     * @param loader reads a version's definition and graph
     * @param patience how long one pass waits for the requests of an unloading version before the next pass does
     */
    ServingTable(Function<UUID, ServedVersion.Loaded> loader, Duration patience) {
        this.loader = loader;
        this.patience = patience;
    }

    /**
     * Brings memory in step with the database: loads what is active and lets the rest go. Blocks meanwhile; requests go
     * on.
     *
     * @param rows reads what is registered; called under the lock, so that an older reading never follows a newer one
     */
    synchronized void follow(Supplier<List<RegisteredVersion>> rows) throws InterruptedException {
        List<RegisteredVersion> wanted = rows.get();
        wanted.stream()
                .filter(RegisteredVersion::isActive)
                .map(RegisteredVersion::id)
                .filter(this::isDue)
                .forEach(this::load);
        registered = inOrderOfChoice(wanted);
        versions.keySet().stream().filter(this::mayGo).toList().forEach(this::letGo);
        drain();
    }

    /**
     * Switches to a version that is proven to load: warm first, then the decision, then the others go.
     *
     * @param decision makes the version active in the database
     * @throws LepiException MODEL_NOT_READY where it does not load; nothing has changed then
     */
    synchronized void activate(UUID id, Runnable decision, Supplier<List<RegisteredVersion>> rows)
            throws InterruptedException {
        load(id);
        if (state(id) != ServingState.AVAILABLE) {
            throw new LepiException(FailureKind.MODEL_NOT_READY, "the version cannot be loaded: " + error(id));
        }
        decision.run();
        follow(rows);
    }

    /** Lets everything go, at the end of the process or application. */
    synchronized void close() throws InterruptedException {
        registered = List.of();
        List.copyOf(versions.keySet()).forEach(this::letGo);
        drain();
    }

    private void load(UUID id) {
        if (state(id) != ServingState.AVAILABLE) {
            ServedVersion fresh = new ServedVersion();
            versions.put(id, fresh);
            fresh.load(() -> loader.apply(id));
        }
    }

    private boolean isDue(UUID id) {
        ServedVersion present = versions.get(id);
        return present == null || present.isDue(RETRY_PAUSE);
    }

    private static List<RegisteredVersion> inOrderOfChoice(List<RegisteredVersion> wanted) {
        return wanted.stream()
                .sorted(comparing(RegisteredVersion::isActive)
                        .thenComparing(RegisteredVersion::activatedAt, nullsFirst(naturalOrder()))
                        .reversed())
                .toList();
    }

    private boolean mayGo(UUID id) {
        Optional<RegisteredVersion> row =
                registered.stream().filter(r -> r.id().equals(id)).findFirst();
        if (row.isEmpty()) {
            return true;
        }
        if (row.get().isActive()) {
            return false;
        }
        List<RegisteredVersion> successors = registered.stream()
                .filter(r -> r.isActive() && r.model().equals(row.get().model()))
                .toList();
        return successors.isEmpty() || successors.stream().anyMatch(this::isAvailable);
    }

    private void letGo(UUID id) {
        ServedVersion going = versions.remove(id);
        if (going != null) {
            draining.put(going, id);
        }
    }

    private void drain() throws InterruptedException {
        for (ServedVersion going : List.copyOf(draining.keySet())) {
            if (going.unload(patience)) {
                draining.remove(going);
            }
        }
    }

    private boolean isAvailable(RegisteredVersion row) {
        return state(row.id()) == ServingState.AVAILABLE;
    }

    /** A version's state on this node; END for one that is not in memory. */
    ServingState state(UUID id) {
        ServedVersion version = versions.get(id);
        if (version != null) {
            return version.state();
        }
        return draining.containsValue(id) ? ServingState.UNLOADING : ServingState.END;
    }

    /** How long a version's first run took, after which it was available; empty for one that is not in memory. */
    Optional<Duration> warmUp(UUID id) {
        return Optional.ofNullable(versions.get(id)).flatMap(ServedVersion::warmUp);
    }

    /** Why a version is not in memory; empty where nothing went wrong. */
    String error(UUID id) {
        ServedVersion version = versions.get(id);
        return version == null ? "" : version.error();
    }

    /**
     * A lease on a version.
     *
     * @param model null for the default model
     * @param label name or channel of the version; null for the one that was activated last
     * @throws LepiException NOT_FOUND for an unknown model or version, MODEL_NOT_READY for one that is not in memory
     */
    ModelLease lease(@Nullable String model, @Nullable String label) {
        List<RegisteredVersion> seen;
        do { // a switch between looking and leasing: look again
            seen = registered;
            Optional<ModelLease> lease = lease(named(seen, model, label));
            if (lease.isPresent()) {
                return lease.get();
            }
        } while (seen != registered);
        throw new LepiException(FailureKind.MODEL_NOT_READY, "not loaded: prediction model " + spelled(model, label));
    }

    private Optional<ModelLease> lease(List<RegisteredVersion> rows) {
        return rows.stream()
                .map(row -> versions.get(row.id()))
                .filter(Objects::nonNull)
                .map(ServedVersion::lease)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<RegisteredVersion> named(
            List<RegisteredVersion> rows, @Nullable String model, @Nullable String label) {
        List<RegisteredVersion> named = rows.stream()
                .filter(r -> model == null ? r.defaultModel() : r.model().equals(model))
                .filter(r -> label == null || r.isCalled(label))
                .toList();
        if (named.isEmpty() && (model != null || label != null)) {
            throw new LepiException(FailureKind.NOT_FOUND, "no prediction model " + spelled(model, label));
        }
        return named;
    }

    private static String spelled(@Nullable String model, @Nullable String label) {
        return (model == null ? "(default)" : model) + (label == null ? "" : ", version " + label);
    }
}
