package org.lepi.ejb.registry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lepi.ejb.inference.LoadedModel;
import org.lepi.ejb.inference.TestGraphs;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.registry.Channel;
import org.lepi.model.registry.Manifest;
import org.lepi.model.registry.TaxonTree;
import org.lepi.model.registry.VersionState;

class ServingTableTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final UUID OTHER = new UUID(0, 3);
    private static final float[] BLACK = new float[12];

    private final Set<UUID> broken = new HashSet<>();
    private final ServingTable table = new ServingTable(this::load, Duration.ofMillis(50));

    @AfterEach
    void close() throws InterruptedException {
        table.close();
    }

    private ServedVersion.Loaded load(UUID id) {
        if (broken.contains(id)) {
            throw new LepiException(FailureKind.MODEL_NOT_READY, "the graph is not in the store");
        }
        String json = TestArchive.manifest("m", Long.toString(id.getLeastSignificantBits()), "[\"a\",\"b\",\"c\"]")
                .replace("\"input\":{", "\"input\":{\"name\":\"image\",\"width\":2,\"height\":2,")
                .replace("\"labels\"", "\"output\":{\"name\":\"scores\",\"kind\":\"logits\"},\"labels\"");
        Manifest manifest;
        try (var reader = Json.createReader(new StringReader(json))) {
            manifest = Manifest.of(reader.readObject());
        }
        TaxonTree tree = new TaxonTree(IntStream.range(0, 3)
                .mapToObj(c -> new TaxonTree.Node(-1, c, null, null, "c" + c, ""))
                .toList());
        var model = LoadedModel.open(TestGraphs.logits().toByteArray(), manifest.input(), manifest.output(), 3);
        return new ServedVersion.Loaded(ServedDefinition.of(id, manifest, tree, ""), model);
    }

    private static RegisteredVersion row(UUID id, VersionState state, long activatedAt) {
        return new RegisteredVersion(
                id,
                id.equals(OTHER) ? "other" : "m",
                !id.equals(OTHER),
                Long.toString(id.getLeastSignificantBits()),
                state,
                activatedAt == 0 ? null : Instant.ofEpochSecond(activatedAt),
                id.equals(ONE) ? Channel.STABLE : null);
    }

    private void follow(RegisteredVersion... rows) throws InterruptedException {
        table.follow(() -> List.of(rows));
    }

    private FailureKind refusal(@Nullable String model, @Nullable String label) {
        return assertThrows(LepiException.class, () -> table.lease(model, label))
                .kind();
    }

    private String leasedLabel(@Nullable String model, @Nullable String label) {
        try (ModelLease lease = table.lease(model, label)) {
            return lease.label();
        }
    }

    @Test
    void aLeaseRunsTheVersionThatWasActivatedLast() throws InterruptedException {
        follow(row(ONE, VersionState.ACTIVE, 1), row(TWO, VersionState.ACTIVE, 2));
        assertEquals("2", leasedLabel("m", null));
        assertEquals("2", leasedLabel(null, null));
        assertEquals("1", leasedLabel("m", "1"));
        assertEquals("1", leasedLabel("m", "stable"));
        assertEquals(FailureKind.NOT_FOUND, refusal("m", "canary"));
        assertTrue(table.warmUp(ONE).orElseThrow().toNanos() > 0);
        assertTrue(table.warmUp(OTHER).isEmpty());
        try (ModelLease lease = table.lease(null, null)) {
            assertArrayEquals(new float[] {0, 1, 2}, lease.run(BLACK), 1e-6f);
        }
    }

    @Test
    void unknownIsNotFoundAndUnloadedIsNotReady() throws InterruptedException {
        assertEquals(FailureKind.MODEL_NOT_READY, refusal(null, null));
        follow(row(ONE, VersionState.ACTIVE, 1), row(TWO, VersionState.REGISTERED, 0));
        assertEquals(FailureKind.NOT_FOUND, refusal("nothing", null));
        assertEquals(FailureKind.NOT_FOUND, refusal("m", "9"));
        assertEquals(FailureKind.MODEL_NOT_READY, refusal("m", "2"));
        assertEquals(ServingState.END, table.state(TWO));
    }

    @Test
    void aLeasedVersionOutlivesItsRetirement() throws InterruptedException {
        follow(row(ONE, VersionState.ACTIVE, 1));
        ModelLease inFlight = table.lease("m", null);
        follow(row(ONE, VersionState.RETIRED, 1), row(TWO, VersionState.ACTIVE, 2));
        assertEquals(ServingState.UNLOADING, table.state(ONE));
        assertEquals("2", leasedLabel("m", null));
        assertArrayEquals(new float[] {0, 1, 2}, inFlight.run(BLACK), 1e-6f);
        inFlight.close();
        assertThrows(IllegalStateException.class, () -> inFlight.run(BLACK));
        follow(row(ONE, VersionState.RETIRED, 1), row(TWO, VersionState.ACTIVE, 2));
        assertEquals(ServingState.END, table.state(ONE));
    }

    @Test
    void aVersionStaysWhileItsSuccessorCannotBeLoaded() throws InterruptedException {
        follow(row(ONE, VersionState.ACTIVE, 1));
        broken.add(TWO);
        follow(row(ONE, VersionState.RETIRED, 1), row(TWO, VersionState.ACTIVE, 2));
        assertEquals("1", leasedLabel("m", null));
        assertEquals(ServingState.END, table.state(TWO));
        assertTrue(table.error(TWO).contains("not in the store"));
    }

    @Test
    void anActivationThatDoesNotLoadDecidesNothing() {
        broken.add(ONE);
        AtomicBoolean decided = new AtomicBoolean();
        LepiException refusal =
                assertThrows(LepiException.class, () -> table.activate(ONE, () -> decided.set(true), List::of));
        assertEquals(FailureKind.MODEL_NOT_READY, refusal.kind());
        assertFalse(decided.get());
    }

    @Test
    void aModelWithoutAnActiveVersionIsLetGo() throws InterruptedException {
        follow(row(ONE, VersionState.ACTIVE, 1), row(OTHER, VersionState.ACTIVE, 1));
        follow(row(ONE, VersionState.ACTIVE, 1), row(OTHER, VersionState.RETIRED, 1));
        assertEquals(ServingState.END, table.state(OTHER));
        assertEquals(FailureKind.MODEL_NOT_READY, refusal("other", null));
        assertEquals("1", leasedLabel(null, null));
    }

    @Test
    void noRequestFailsWhileVersionsAreSwitched() throws InterruptedException {
        follow(row(ONE, VersionState.ACTIVE, 1));
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger answers = new AtomicInteger();
        CompletableFuture<?>[] callers = IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    while (!done.get()) {
                        try (ModelLease lease = table.lease("m", null)) {
                            assertArrayEquals(new float[] {0, 1, 2}, lease.run(BLACK), 1e-6f);
                            answers.incrementAndGet();
                        }
                    }
                }))
                .toArray(CompletableFuture<?>[]::new);
        for (int i = 2; i < 12; i++) {
            boolean even = i % 2 == 0;
            List<RegisteredVersion> rows = List.of(
                    row(ONE, even ? VersionState.RETIRED : VersionState.ACTIVE, even ? i - 1 : i),
                    row(TWO, even ? VersionState.ACTIVE : VersionState.RETIRED, even ? i : i - 1));
            table.activate(even ? TWO : ONE, () -> {}, () -> rows);
        }
        done.set(true);
        CompletableFuture.allOf(callers).join();
        assertTrue(answers.get() > 0);
    }
}
