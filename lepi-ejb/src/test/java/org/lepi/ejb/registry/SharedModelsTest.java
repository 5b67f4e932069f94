package org.lepi.ejb.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.ejb.inference.LoadedModel;
import org.lepi.ejb.media.SharedData;
import org.lepi.ejb.taxonomy.TaxonRepository;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.registry.InputContract;
import org.lepi.model.registry.Manifest;
import org.lepi.model.registry.ModelVersion;
import org.lepi.model.registry.OutputContract;

/** Models that others have made: each is served as its makers meant, or refused for what it really is. */
@SuppressWarnings("NullAway.Init") // by JUnit
class SharedModelsTest {
    private static final String INCEPTION_SCALE =
            "\"input\":{\"mean\":[128,128,128],\"standardDeviation\":[128,128,128]}";

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

    private ModelVersion importZip(TestArchive archive) throws IOException {
        ModelRegister register = TestRegistry.register(em);
        ModelImport importing = new ModelImport(
                settings, new ModelVetting(settings), new ArtefactStore(settings), new TaxonRepository(em), register);
        return register.complete(importing
                .importModel(archive.zip(folder.resolve("model.zip")), null)
                .id());
    }

    private static String manifest(String name, String more) {
        return "{\"name\":\"" + name + "\",\"licence\":\"Apache-2.0\"," + INCEPTION_SCALE + "," + more + "}";
    }

    private float[] scoresOfGrey(ModelVersion version) {
        Manifest manifest = version.manifest();
        InputContract input = manifest.input();
        try (LoadedModel model = LoadedModel.open(
                new ArtefactStore(settings).read(version.artefactSha256()),
                input,
                manifest.output(),
                version.classCount())) {
            return model.run(new float[input.length()]);
        }
    }

    private static double sum(float[] scores) {
        double sum = 0;
        for (float score : scores) {
            sum += score;
        }
        return sum;
    }

    @Test
    void theInsectModelIsServedFromItsScoresAlone() throws IOException {
        Path shared = SharedData.folder("models/inat-insect");
        ModelVersion version = importZip(new TestArchive()
                .with(
                        "model.json",
                        manifest("inat-insect", "\"output\":{\"name\":\"scores\"},\"labels\":\"labels.txt\""))
                .withFolder("", shared));
        assertEquals(1022, version.classCount());
        assertEquals(224, version.manifest().input().width());
        assertEquals(
                OutputContract.Kind.PROBABILITIES, version.manifest().output().kind());
        assertEquals(
                "background",
                version.tree().node(version.tree().nodeOfClass(1021)).scientificName());
        assertEquals(1, sum(scoresOfGrey(version)), 1e-4);
    }

    @Test
    void aModelForOneImageAtATimeIsServed() throws IOException {
        Path shared = SharedData.folder("models/mobilenet-v1-025-128");
        ModelVersion version = importZip(new TestArchive()
                .with("model.json", manifest("mobilenet", "\"labels\":\"labels.txt\""))
                .withFolder("", shared));
        assertEquals(128, version.manifest().input().height());
        assertEquals(
                "MobilenetV1/Predictions/Reshape_1:0",
                version.manifest().output().name());
        assertEquals(1, sum(scoresOfGrey(version)), 1e-4);
    }

    @Test
    void aSavedModelWithVariablesIsFrozenAndServed() throws IOException {
        Path shared = SharedData.folder("models/odd-signatures/cifar_saved_model");
        ModelVersion version = importZip(new TestArchive()
                .with("model.json", manifest("cifar", "\"labels\":" + labels(10)))
                .withFolder("", shared));
        assertEquals(32, version.manifest().input().width());
        assertEquals(OutputContract.Kind.LOGITS, version.manifest().output().kind());
        assertEquals(10, scoresOfGrey(version).length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "odd-signatures/mnist_conv_model | Features float32 [-1, 28, 28, 1]",
                "odd-signatures/model_matmul | a float32 [-1, 2, 2], b float32 [-1, 2, 2]",
                "odd-signatures/model_shape_test | output of scores",
                "odd-signatures/model_string_test | A string [-1, 2]",
                "odd-signatures/model_types_test | no input for images",
                "half-plus-two | x float32 [-1, 1]"
            })
    void whatIsNoClassifierOfImagesIsRefusedForThatReason(String model, String reason) {
        Path shared = SharedData.folder("models").resolve(model);
        TestArchive archive = new TestArchive()
                .with("model.json", manifest("odd", "\"labels\":" + labels(2)))
                .withFolder("", shared);
        LepiException refusal = assertThrows(LepiException.class, () -> importZip(archive));
        assertEquals(FailureKind.MODEL_REFUSED, refusal.kind());
        assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal.getMessage());
    }

    @Test
    void ofNumberedFoldersTheManifestsVersionIsTakenElseTheHighest() throws IOException {
        Path shared = SharedData.folder("models/half-plus-two");
        Path unpacked = folder.resolve("unpacked");
        new TestArchive().withFolder("", shared).with("model.json", "{}").folder(unpacked);
        ModelPackage highest = ModelPackage.open(unpacked);
        assertEquals(unpacked.resolve("00000124"), highest.artefact());
        assertEquals("124", highest.manifest().getString("version"));
        Files.writeString(unpacked.resolve("model.json"), "{\"version\":\"123\"}");
        assertEquals(unpacked.resolve("00000123"), ModelPackage.open(unpacked).artefact());
        Files.writeString(unpacked.resolve("model.json"), "{\"version\":\"125\"}");
        assertThrows(LepiException.class, () -> ModelPackage.open(unpacked));
        assertTrue(highest.files().size() >= 8);
    }

    private static String labels(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"label " + i + "\"")
                .toList()
                .toString();
    }
}
