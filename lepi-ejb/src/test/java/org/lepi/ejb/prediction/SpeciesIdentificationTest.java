package org.lepi.ejb.prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.ejb.media.ImageDecoder;
import org.lepi.ejb.media.MediaStore;
import org.lepi.ejb.media.TestMedia;
import org.lepi.ejb.media.UploadedMedia;
import org.lepi.ejb.prediction.SpeciesIdentification.Identified;
import org.lepi.ejb.registry.FixedModel;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.prediction.AnswerOrder;
import org.lepi.model.prediction.Observation;
import org.lepi.model.prediction.PredictionRecord;
import org.lepi.model.prediction.PredictionRecord.State;
import org.lepi.model.prediction.Submission;

/** The whole line with a real decoder, a real network and a real database. */
@SuppressWarnings("NullAway.Init") // by JUnit
class SpeciesIdentificationTest {
    private static final int BLUE = 0x0000FF;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path home;

    private final ImageDecoder decoder = new ImageDecoder(1_000_000);
    private final InferenceGate gate = new InferenceGate(1, 0);
    private StoredWorld world;
    private FixedModel model;
    private SpeciesIdentification identification;

    @BeforeEach
    void begin() {
        world = new StoredWorld(database);
        model = new FixedModel(world.modelVersion, world.tree);
        MediaStore store = new MediaStore(TestMedia.settings(home));
        identification = new SpeciesIdentification(model, decoder, store, new TransactionalLedger(database));
    }

    @AfterEach
    void end() {
        assertEquals(0, model.held(), "every lease is given back");
        assertEquals(1, gate.free(), "every place is given back");
        model.close();
        decoder.close();
    }

    /** Blue is (0, 0, 1); the network adds (0, 1, 2): logits 0, 1, 3. */
    @Test
    void aPhotographIsNamedAndTheAnswerIsOnRecord() throws IOException {
        Identified found = identify(picture(BLUE), null);
        double sum = 1 + Math.exp(1) + Math.exp(3);
        assertEquals(
                Math.exp(3) / sum,
                found.record().answer().orElseThrow().probabilities().getOrDefault(4, 0.0),
                1e-6);
        assertEquals("background", found.names().node(4).scientificName());
        assertEquals(
                (1 + Math.exp(1)) / sum,
                found.record().answer().orElseThrow().probabilities().getOrDefault(1, 0.0),
                1e-6);
        PredictionRecord stored = stored().get(0);
        assertEquals(found.record().id(), stored.id());
        assertEquals(State.DONE, stored.state());
        assertEquals(found.record().answer(), stored.answer());
    }

    @Test
    void everyStageIsTimed() throws IOException {
        Set<String> timed =
                identify(picture(BLUE), null).record().timings().orElseThrow().keySet();
        assertEquals(
                Set.of(
                        "storeMillis",
                        "queueMillis",
                        "decodeMillis",
                        "normaliseMillis",
                        "inferMillis",
                        "rankMillis",
                        "totalMillis"),
                timed);
    }

    @Test
    void aDamagedImageIsOnRecordWithTheReason() throws IOException {
        byte[] whole = picture(BLUE);
        byte[] damaged = Arrays.copyOf(whole, whole.length - 30);
        LepiException refusal = assertThrows(LepiException.class, () -> identify(damaged, null));
        assertEquals(FailureKind.UNREADABLE_IMAGE, refusal.kind());
        PredictionRecord stored = stored().get(0);
        assertEquals(State.FAILED, stored.state());
        assertNotNull(stored.failure());
        assertTrue(stored.failure().startsWith("UNREADABLE_IMAGE: "), stored.failure());
        assertEquals(State.DONE, identify(whole, null).record().state(), "the next request works");
    }

    @Test
    void anUnknownModelStoresNothing() throws IOException {
        byte[] bytes = picture(BLUE);
        LepiException refusal = assertThrows(LepiException.class, () -> identify(bytes, "unheard-of"));
        assertEquals(FailureKind.NOT_FOUND, refusal.kind());
        assertEquals(List.of(), stored());
        try (Stream<Path> files = Files.list(home)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void twoTransactionsOfThreeStatementsKeepTheRecord() throws IOException {
        byte[] bytes = picture(BLUE);
        identify(bytes, null);
        assertEquals(3, database.statementsOf(() -> identify(bytes, null)));
    }

    private Identified identify(byte[] bytes, @Nullable String name) {
        UploadedMedia media = UploadedMedia.read(new ByteArrayInputStream(bytes), 100_000);
        Submission submission = new Submission("blue.png", Observation.NONE, null);
        var request = new IdentificationRequest(name, null, AnswerOrder.PROBABILITY, 10, submission);
        try (Turn turn = new Turn(gate.enter())) {
            return identification.identify(media, world.me, request, turn);
        }
    }

    private List<PredictionRecord> stored() {
        return database.entityManager()
                .createQuery("select p from PredictionRecord p order by p.id", PredictionRecord.class)
                .getResultList();
    }

    private static byte[] picture(int colour) throws IOException {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64; i++) {
            image.setRGB(i % 8, i / 8, colour);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
