package org.lepi.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lepi.demo.noise.Seed;
import org.lepi.demo.scene.Backdrop;
import org.lepi.demo.scene.NoiseBackdrop;
import org.lepi.demo.scene.PhotoCrops;
import org.lepi.demo.scene.Scenery;
import org.lepi.demo.species.DemoSpecies;
import org.lepi.demo.specimen.Species;
import org.lepi.demo.training.Classifier;
import org.lepi.demo.training.LabelledImages;
import org.lepi.demo.training.Lessons;
import org.lepi.demo.training.Measurement;
import org.lepi.demo.training.Trainer;

/** The demo model: teaches the network, calibrates and measures it on pictures it has not seen, writes it. */
final class DemoModel {
    private static final int PICTURES = 12_000;
    private static final int EPOCHS = 16;
    private static final int HELD_OUT = 2_240;

    private final List<Species> species = DemoSpecies.all();
    private final long seed;
    private final Consumer<String> log;

    DemoModel(long seed, Consumer<String> log) {
        this.seed = seed;
        this.log = log;
    }

    /** Writes model/lepi-demo.pb and model/model.json; with photographs it also measures on crops of them. */
    void write(Path folder, @Nullable Path photographs) throws IOException {
        log.accept("drawing " + PICTURES + " animals");
        Lessons lessons = Lessons.draw(species, PICTURES, seed, new NoiseBackdrop());
        byte[] frozen = new Trainer(EPOCHS, seed, log).train(lessons);
        Path model = Files.createDirectories(folder.resolve("model"));
        Files.write(model.resolve("lepi-demo.pb"), frozen);
        try (Classifier classifier = new Classifier(frozen)) {
            double temperature = temperature(classifier);
            double drawings = accuracy(classifier, 3, new NoiseBackdrop(), "held-out drawings");
            double scenery = accuracy(classifier, 4, new Scenery(), "held-out drawings before unseen drawn scenery");
            if (photographs != null) {
                accuracy(classifier, 5, PhotoCrops.below(photographs), "held-out drawings before unseen photographs");
            }
            List<String> labels = species.stream().map(Species::scientificName).toList();
            Manifest manifest = new Manifest(labels, temperature, drawings, scenery);
            Files.writeString(model.resolve("model.json"), manifest.json());
        }
    }

    private double temperature(Classifier classifier) {
        LabelledImages images = LabelledImages.draw(species, HELD_OUT, Seed.of(seed, 1), new NoiseBackdrop())
                .and(LabelledImages.draw(species, HELD_OUT, Seed.of(seed, 2), new Scenery()));
        return Measurement.temperature(classifier.logits(images), images);
    }

    private double accuracy(Classifier classifier, int set, Backdrop backdrop, String what) {
        LabelledImages images = LabelledImages.draw(species, HELD_OUT, Seed.of(seed, set), backdrop);
        double accuracy = Measurement.accuracy(classifier.logits(images), images);
        log.accept(String.format("accuracy on %d %s: %.1f %%", images.size(), what, 100 * accuracy));
        return accuracy;
    }
}
