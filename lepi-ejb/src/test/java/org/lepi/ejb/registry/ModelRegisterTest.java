package org.lepi.ejb.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.audit.AuditEntry;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.registry.Channel;
import org.lepi.model.registry.Manifest;
import org.lepi.model.registry.ModelFile;
import org.lepi.model.registry.TaxonTree;
import org.lepi.model.taxonomy.Rank;

class ModelRegisterTest {
    private static final String SHA = "0123456789abcdef".repeat(4);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private static Manifest manifest(String name, String version) {
        String json = TestArchive.manifest(name, version, "[\"a\",\"b\"]")
                .replace("\"input\":{", "\"input\":{\"name\":\"image\",\"width\":2,\"height\":2,")
                .replace("\"labels\"", "\"output\":{\"name\":\"scores\",\"kind\":\"logits\"},\"labels\"");
        try (var reader = Json.createReader(new StringReader(json))) {
            return Manifest.of(reader.readObject());
        }
    }

    private static TaxonTree tree(int classes) {
        List<TaxonTree.Node> nodes = new ArrayList<>();
        nodes.add(new TaxonTree.Node(-1, -1, new UUID(0, 1), Rank.GENUS.name(), "Aglais", "Dalman, 1816"));
        for (int c = 0; c < classes; c++) {
            nodes.add(new TaxonTree.Node(0, c, new UUID(1, c), Rank.SPECIES.name(), "Aglais " + c, ""));
        }
        return new TaxonTree(nodes);
    }

    private UUID register(String name, String version) {
        return database.inTransaction(em -> TestRegistry.register(em)
                .register(manifest(name, version), SHA, tree(2), List.of(new ModelFile("graph.pb", SHA, 10)), null));
    }

    private void change(Consumer<ModelRegister> work) {
        database.transact(em -> work.accept(TestRegistry.register(em)));
    }

    private List<String> active() {
        return database.inTransaction(em -> TestRegistry.register(em).registered().stream()
                .filter(RegisteredVersion::isActive)
                .map(r -> r.model() + " " + r.label() + (r.defaultModel() ? " default" : ""))
                .sorted()
                .toList());
    }

    @Test
    void aVersionComesBackAsItWasRegistered() {
        UUID id = register("m", "1");
        ServedDefinition definition =
                database.inTransaction(em -> TestRegistry.register(em).definition(id));
        assertEquals(manifest("m", "1").json(), definition.manifest().json());
        assertEquals(tree(2).nodes(), definition.tree().nodes());
        assertEquals(SHA, definition.artefactSha256());
        database.transact(em -> {
            var version = TestRegistry.register(em).of("m").get(0);
            assertEquals(List.of(Rank.GENUS, Rank.SPECIES), version.ranks());
            assertEquals("graph.pb", version.files().get(0).path());
        });
    }

    @Test
    void theFirstActiveModelBecomesTheDefault() {
        UUID m = register("m", "1");
        UUID n = register("n", "1");
        assertEquals(List.of(), active());
        change(r -> r.activate(m, false));
        change(r -> r.activate(n, false));
        assertEquals(List.of("m 1 default", "n 1"), active());
        change(r -> r.makeDefault("n"));
        assertEquals(List.of("m 1", "n 1 default"), active());
        change(r -> r.makeDefault("n"));
        assertEquals(List.of("m 1", "n 1 default"), active());
    }

    @Test
    void anActivationRetiresTheOthersUnlessTheyStayBeside() {
        UUID one = register("m", "1");
        UUID two = register("m", "2");
        UUID three = register("m", "3");
        change(r -> r.activate(one, false));
        change(r -> r.activate(two, true));
        assertEquals(List.of("m 1 default", "m 2 default"), active());
        change(r -> r.activate(three, false));
        assertEquals(List.of("m 3 default"), active());
    }

    @Test
    void rollingBackTwiceGoesBackTwoVersions() {
        for (String label : List.of("1", "2", "3")) {
            UUID id = register("m", label);
            change(r -> r.activate(id, false));
        }
        change(r -> r.rollBackTo(r.previous("m")));
        assertEquals(List.of("m 2 default"), active());
        change(r -> r.rollBackTo(r.previous("m")));
        assertEquals(List.of("m 1 default"), active());
        LepiException refusal = assertThrows(LepiException.class, () -> change(r -> r.previous("m")));
        assertEquals(FailureKind.CONFLICT, refusal.kind());
    }

    @Test
    void afterARollBackANewActivationIsTheNewest() {
        UUID one = register("m", "1");
        UUID two = register("m", "2");
        change(r -> r.activate(one, false));
        change(r -> r.activate(two, false));
        change(r -> r.rollBackTo(one));
        change(r -> r.activate(two, false));
        assertEquals(one, database.inTransaction(em -> TestRegistry.register(em).previous("m")));
    }

    @Test
    void aChannelIsThatOfOneVersionAndStableGoesToTheOneThatReplacesIt() {
        UUID one = register("m", "1");
        UUID two = register("m", "2");
        UUID three = register("m", "3");
        change(r -> r.activate(one, false));
        change(r -> r.promote(one, Channel.STABLE));
        change(r -> r.activate(two, true));
        change(r -> r.promote(two, Channel.CANARY));
        assertEquals(List.of("1 STABLE", "2 CANARY"), channels());
        change(r -> r.promote(two, Channel.STABLE));
        assertEquals(List.of("2 STABLE"), channels());
        change(r -> r.activate(three, false));
        assertEquals(List.of("3 STABLE"), channels());
        change(r -> r.rollBackTo(two));
        assertEquals(List.of("2 STABLE"), channels());
        change(r -> r.promote(two, null));
        assertEquals(List.of(), channels());
        LepiException refusal = assertThrows(LepiException.class, () -> change(r -> r.promote(one, Channel.STABLE)));
        assertEquals(FailureKind.CONFLICT, refusal.kind());
    }

    private List<String> channels() {
        return database.inTransaction(em -> TestRegistry.register(em).registered().stream()
                .filter(row -> row.channel() != null)
                .map(row -> row.label() + " " + row.channel())
                .sorted()
                .toList());
    }

    @Test
    void whatIsDoneIsAuditedInItsTransaction() {
        UUID one = register("m", "1");
        change(r -> r.activate(one, false));
        assertThrows(
                IllegalStateException.class,
                () -> change(r -> {
                    r.promote(one, Channel.STABLE);
                    throw new IllegalStateException("the transaction ends");
                }));
        change(r -> r.promote(one, Channel.CANARY));
        UUID two = register("m", "2");
        change(r -> r.activate(two, false));
        change(r -> r.rollBackTo(one));
        change(r -> r.deactivate(one));
        assertEquals(
                List.of(
                        "IMPORTED m 1 null",
                        "STARTED m 1 {\"state\":\"ACTIVE\"}",
                        "CHANGED m {\"default\":\"true\"}",
                        "CHANGED m 1 {\"channel\":\"CANARY\"}",
                        "IMPORTED m 2 null",
                        "CHANGED m 1 {\"state\":\"RETIRED\",\"channel\":\"\"}",
                        "STARTED m 2 {\"state\":\"ACTIVE\"}",
                        "CHANGED m 2 {\"state\":\"RETIRED\"}",
                        "REVERTED m 1 {\"state\":\"ACTIVE\"}",
                        "CHANGED m 1 {\"state\":\"RETIRED\"}"),
                audit());
    }

    private List<String> audit() {
        return database.entityManager()
                .createQuery("select e from AuditEntry e order by e.id", AuditEntry.class)
                .getResultStream()
                .map(entry -> entry.action() + " " + entry.objectLabel() + " "
                        + (entry.action() == AuditAction.IMPORTED
                                ? null
                                : entry.after().orElseThrow()))
                .toList();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        register("m", "1");
        for (Consumer<ModelRegister> work : List.<Consumer<ModelRegister>>of(
                r -> r.of("x"), r -> r.idOf("m", "2"), r -> r.definition(new UUID(0, 0)), r -> r.makeDefault("x"))) {
            LepiException refusal = assertThrows(LepiException.class, () -> change(work));
            assertEquals(FailureKind.NOT_FOUND, refusal.kind());
        }
    }

    @Test
    void lookingAtWhatIsRegisteredCostsOneStatement() {
        IntStream.range(0, 5).forEach(i -> register("m" + i, "1"));
        var em = database.entityManager();
        assertEquals(1, database.statementsOf(() -> TestRegistry.register(em).registered()));
        assertEquals(1, database.statementsOf(() -> TestRegistry.register(em).all()));
    }

    @Test
    void fifteenThousandSpeciesAreRegisteredAndReadInSeconds() {
        long start = System.nanoTime();
        UUID id = database.inTransaction(
                em -> TestRegistry.register(em).register(manifest("big", "1"), SHA, tree(15_000), List.of(), null));
        var tree = database.inTransaction(em -> TestRegistry.register(em).definition(id))
                .tree();
        assertEquals(15_000, tree.classCount());
        assertTrue(System.nanoTime() - start < 60_000_000_000L);
    }
}
