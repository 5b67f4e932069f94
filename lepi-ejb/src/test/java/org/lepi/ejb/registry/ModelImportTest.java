package org.lepi.ejb.registry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.ejb.inference.LoadedModel;
import org.lepi.ejb.inference.TestGraphs;
import org.lepi.ejb.taxonomy.TaxonRepository;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.registry.ModelVersion;
import org.lepi.model.taxonomy.Rank;
import org.lepi.model.taxonomy.Taxon;
import org.tensorflow.types.TInt64;

@SuppressWarnings("NullAway.Init") // by JUnit
class ModelImportTest {
    private static final String LABELS =
            "[\"Aglais io (Peacock)\",\"Aglais urticae (Small Tortoiseshell)\",\"background\"]";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private EntityManager em;
    private RegistrySettings settings;

    @BeforeEach
    void begin() {
        em = database.entityManager();
        em.getTransaction().begin();
        settings = TestRegistry.settings(folder.resolve("home"));
    }

    @AfterEach
    void end() {
        em.getTransaction().rollback();
    }

    private ModelImport importing() {
        return new ModelImport(
                settings,
                new ModelVetting(settings),
                new ArtefactStore(settings),
                new TaxonRepository(em),
                TestRegistry.register(em));
    }

    private ImportedModel importZip(TestArchive archive) throws IOException {
        return importing().importModel(archive.zip(folder.resolve("model.zip")), null);
    }

    private LepiException refusalOf(TestArchive archive) {
        LepiException refusal = assertThrows(LepiException.class, () -> importZip(archive));
        assertEquals(0L, em.createQuery("select count(v) from ModelVersion v").getSingleResult());
        assertTrue(filesUnder(settings.work()).isEmpty(), "nothing is left behind");
        assertTrue(filesUnder(settings.models()).isEmpty(), "nothing is stored");
        return refusal;
    }

    private static List<Path> filesUnder(Path place) {
        try (Stream<Path> list = Files.exists(place) ? Files.list(place) : Stream.of()) {
            return list.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(LepiException refusal) {
        return String.valueOf(refusal.getMessage());
    }

    private Taxon taxon(Rank rank, String name, @Nullable Taxon parent) {
        Taxon taxon = new Taxon(rank, name, "", parent, Instant.EPOCH);
        em.persist(taxon);
        return taxon;
    }

    @Test
    void aZipBecomesAVersionWithItsHierarchyAndChecksums() throws IOException {
        Taxon genus = taxon(Rank.GENUS, "Aglais", taxon(Rank.FAMILY, "Nymphalidae", null));
        taxon(Rank.SPECIES, "Aglais io", genus);
        taxon(Rank.SPECIES, "Aglais urticae", genus);
        em.flush();

        ImportedModel imported =
                importZip(TestArchive.of(TestArchive.manifest("tiny", "7", LABELS), TestGraphs.logits()));

        assertEquals(List.of("background"), imported.unknownLabels());
        em.flush();
        em.clear();
        ModelVersion version = TestRegistry.register(em).complete(imported.id());
        assertEquals("tiny", version.model().name());
        assertEquals("7", version.label());
        assertEquals(List.of(Rank.FAMILY, Rank.GENUS, Rank.SPECIES), version.ranks());
        assertEquals(3, version.tree().path(version.tree().nodeOfClass(1)).length);
        assertEquals(
                List.of("graph.pb", "model.json"),
                version.files().stream().map(f -> f.path()).sorted().toList());
        byte[] stored = new ArtefactStore(settings).read(version.artefactSha256());
        try (LoadedModel model = LoadedModel.open(
                stored, version.manifest().input(), version.manifest().output(), version.classCount())) {
            assertArrayEquals(new float[] {0, 1, 2}, model.run(new float[12]), 1e-6f);
        }
        assertTrue(filesUnder(settings.work()).isEmpty());
    }

    @Test
    void aVersionIsImportedOnce() throws IOException {
        TestArchive archive = TestArchive.of(TestArchive.manifest("tiny", "1", LABELS), TestGraphs.logits());
        importZip(archive);
        assertEquals(
                FailureKind.CONFLICT,
                assertThrows(LepiException.class, () -> importZip(archive)).kind());
    }

    @Test
    void everythingThatTheManifestLacksIsListedAtOnce() {
        LepiException refusal = refusalOf(TestArchive.of("{\"name\":\"Tiny!\",\"input\":{}}", TestGraphs.logits()));
        assertEquals(FailureKind.MODEL_REFUSED, refusal.kind());
        assertEquals(
                List.of("name", "licence", "input.mean", "input.standardDeviation", "labels"),
                refusal.violations().stream()
                        .map(LepiException.Violation::field)
                        .toList());
    }

    @Test
    void tooFewLabelsAreRefused() {
        assertTrue(
                text(refusalOf(TestArchive.of(TestArchive.manifest("tiny", "1", "[\"a\",\"b\"]"), TestGraphs.logits())))
                        .contains("3 classes, the manifest has 2 labels"));
    }

    @Test
    void aGraphThatAbortsItsProcessIsRefusedAndThisOneLives() {
        var bomb = TestGraphs.classifier(-1, (tf, mean) -> {
            var sides = tf.constant(new long[] {1L << 40, 1L << 40});
            var huge = tf.reduceSum(tf.fill(sides, tf.constant(1f)), tf.constant(new int[] {0, 1}));
            return tf.withName("scores").math.add(mean, huge);
        });
        LepiException refusal = refusalOf(TestArchive.of(TestArchive.manifest("bomb", "1", LABELS), bomb));
        assertEquals(FailureKind.MODEL_REFUSED, refusal.kind());
        assertTrue(text(refusal).contains("signal 6") || text(refusal).contains("refuses the graph"), text(refusal));
    }

    @Test
    void aGraphThatTakesAllMemoryIsStopped() {
        settings = TestRegistry.settings(folder.resolve("home"), Map.of("lepi.models.vetting-memory", "1073741824"));
        var hungry = TestGraphs.classifier(-1, (tf, mean) -> {
            var size = tf.math.add(
                    tf.constant(new long[] {3_000_000_000L}),
                    tf.dtypes.cast(
                            tf.reshape(
                                    tf.slice(mean, tf.constant(new int[] {0, 0}), tf.constant(new int[] {1, 1})),
                                    tf.constant(new int[] {1})),
                            TInt64.class));
            var huge = tf.reduceSum(tf.fill(size, tf.constant(0f)), tf.constant(new int[] {0}));
            return tf.withName("scores").math.add(mean, huge);
        });
        assertTrue(text(refusalOf(TestArchive.of(TestArchive.manifest("hungry", "1", LABELS), hungry)))
                .contains("memory"));
    }

    @Test
    void aPathThatLeadsOutOfTheArchiveIsRefused() {
        for (String path : List.of("../evil", "a/../../evil", "/etc/evil", "a\\..\\evil", "./x")) {
            LepiException refusal =
                    refusalOf(TestArchive.of(TestArchive.manifest("tiny", "1", LABELS), TestGraphs.logits())
                            .with(path, "x"));
            assertTrue(text(refusal).contains("leads out of it"), text(refusal));
        }
        assertFalse(Files.exists(folder.resolve("evil")));
    }

    @Test
    void aZipBombIsRefusedByItsRatioAndByItsSize() {
        TestArchive small = TestArchive.of(TestArchive.manifest("tiny", "1", LABELS), TestGraphs.logits());
        assertTrue(text(refusalOf(small.with("zeros", new byte[20_000_000]))).contains("times its size"));
        settings = TestRegistry.settings(folder.resolve("home"), Map.of("lepi.models.max-bytes", "1000000"));
        LepiException refusal = refusalOf(TestArchive.of(TestArchive.manifest("tiny", "1", LABELS), TestGraphs.logits())
                .with("zeros", new byte[2_000_000]));
        assertEquals(FailureKind.UPLOAD_TOO_LARGE, refusal.kind());
    }

    @Test
    void aFileThatIsNoArchiveIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("text.zip"), "not a zip file");
        LepiException refusal =
                assertThrows(LepiException.class, () -> importing().importModel(file, null));
        assertEquals(FailureKind.MODEL_REFUSED, refusal.kind());
    }

    @Test
    void anUploadBeyondTheLimitIsCutOffAndWhatAKilledProcessLeftIsSweptAway() throws IOException {
        settings = TestRegistry.settings(folder.resolve("home"), Map.of("lepi.models.max-bytes", "1000"));
        ReceivedFile receiving = new ReceivedFile(settings);
        Path old = Files.createDirectories(settings.work().resolve("model-old/unpacked"));
        Files.setLastModifiedTime(old.resolveSibling(""), FileTime.from(Instant.EPOCH));
        assertEquals(1000, Files.size(receiving.receive(new ByteArrayInputStream(new byte[1000]))));
        LepiException refusal =
                assertThrows(LepiException.class, () -> receiving.receive(new ByteArrayInputStream(new byte[1001])));
        assertEquals(FailureKind.UPLOAD_TOO_LARGE, refusal.kind());
        assertEquals(1, filesUnder(settings.work()).size());
    }
}
