package org.lepi.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lepi.demo.scene.Backdrop;
import org.lepi.demo.scene.NoiseBackdrop;
import org.lepi.demo.scene.PhotoCrops;
import org.lepi.demo.scene.Scenery;
import org.lepi.demo.species.DemoSpecies;
import org.lepi.demo.specimen.Species;
import org.lepi.demo.training.Classifier;
import org.lepi.demo.training.LabelledImages;
import org.lepi.demo.training.Measurement;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommittedModelTest {
    private static final long NEVER_USED_BEFORE = 4_711;
    private static final int PICTURES = 560;
    private static final List<String> NAMES =
            DemoSpecies.all().stream().map(Species::scientificName).toList();

    private final Classifier classifier;
    private final String manifest;

    CommittedModelTest() throws IOException {
        classifier = new Classifier(DemoData.bytes("model/lepi-demo.pb"));
        manifest = new String(DemoData.bytes(DemoData.MANIFEST), StandardCharsets.UTF_8);
    }

    @AfterAll
    void close() {
        classifier.close();
    }

    @Test
    void freshDrawingsAreNamedRight() {
        assertNamedRight(new NoiseBackdrop(), 0.95);
    }

    @Test
    void freshDrawingsBeforeSceneryThatTrainingNeverSawAreNamedRight() {
        assertNamedRight(new Scenery(), 0.9);
    }

    @Test
    void freshDrawingsBeforePhotographsAreNamedRight() throws IOException {
        Path photographs = shared().resolve("data/photos/european-butterflies");
        assumeTrue(Files.isDirectory(photographs), "no photographs at hand");
        assertNamedRight(PhotoCrops.below(photographs), 0.9);
    }

    @Test
    void theTemperatureOfTheManifestMakesTheLossSmaller() {
        LabelledImages fresh = LabelledImages.draw(DemoSpecies.all(), PICTURES, NEVER_USED_BEFORE, new NoiseBackdrop());
        float[][] logits = classifier.logits(fresh);
        double temperature = Double.parseDouble(found("\"temperature\": ([0-9.]+)"));
        assertTrue(Measurement.loss(logits, fresh, temperature) < Measurement.loss(logits, fresh, 1));
    }

    @Test
    void theCommittedSamplesAreNamedRight() throws IOException {
        List<BufferedImage> images = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String line : new String(DemoData.bytes(DemoData.SAMPLES), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList()) {
            String[] cells = line.split(",", -1);
            images.add(Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(DemoData.bytes(cells[0])))));
            names.add(cells[1]);
        }
        LabelledImages samples = LabelledImages.of(
                images, names.stream().mapToInt(NAMES::indexOf).toArray());
        float[][] logits = classifier.logits(samples);
        List<String> answers = new ArrayList<>();
        for (float[] logit : logits) {
            answers.add(NAMES.get(Measurement.best(logit)));
        }
        assertTrue(names.size() >= 6);
        assertEquals(names, answers);
    }

    @Test
    void theManifestListsTheSpeciesInTheOrderOfTheClasses() {
        String labels = found("\"labels\": \\[([^]]*)]");
        List<String> listed = Pattern.compile("\"([^\"]+)\"")
                .matcher(labels)
                .results()
                .map(result -> result.group(1))
                .toList();
        assertEquals(NAMES, listed);
    }

    private void assertNamedRight(Backdrop backdrop, double least) {
        LabelledImages fresh = LabelledImages.draw(DemoSpecies.all(), PICTURES, NEVER_USED_BEFORE, backdrop);
        double accuracy = Measurement.accuracy(classifier.logits(fresh), fresh);
        assertTrue(accuracy >= least, "accuracy " + accuracy);
    }

    private String found(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(manifest);
        assertTrue(matcher.find(), pattern);
        return matcher.group(1);
    }

    private static Path shared() {
        String folder = System.getProperty("lepi.shared");
        if (folder == null) {
            folder = System.getenv("LEPI_SHARED");
        }
        return Path.of(folder == null ? "../../shared" : folder);
    }
}
