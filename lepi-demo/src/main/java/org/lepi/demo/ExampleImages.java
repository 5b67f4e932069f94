package org.lepi.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lepi.demo.noise.Seed;
import org.lepi.demo.scene.Backdrop;
import org.lepi.demo.scene.Composition;
import org.lepi.demo.scene.Scenery;
import org.lepi.demo.scene.Tray;
import org.lepi.demo.species.DemoSpecies;
import org.lepi.demo.specimen.Species;
import org.lepi.demo.specimen.Specimen;

/** The example images of the species: three individuals from a drawer and two out of doors, with their list. */
final class ExampleImages {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 280;
    private static final double FILLED = 0.92;
    private static final int IN_DRAWER = 3;
    private static final int OUT_OF_DOORS = 2;
    private static final String ATTRIBUTION = "Drawn by the lepi project";

    private ExampleImages() {}

    /** Writes examples/…jpg and examples.csv below the folder. */
    static void write(Path folder, long seed) throws IOException {
        Path images = Files.createDirectories(folder.resolve("examples"));
        List<String> lines = new ArrayList<>();
        lines.add("file,scientificName,collection,licence,attribution");
        for (Species species : DemoSpecies.all()) {
            for (int number = 1; number <= IN_DRAWER + OUT_OF_DOORS; number++) {
                boolean inDrawer = number <= IN_DRAWER;
                String file = species.slug() + "-" + number + ".jpg";
                Random random = new Random(Seed.of(seed, file.hashCode()));
                JpegFile.write(draw(species, inDrawer, random), images.resolve(file), inDrawer ? 0.85f : 0.72f);
                String collection = inDrawer ? "lepi demo drawer" : "lepi demo field";
                lines.add(String.join(
                        ",", "examples/" + file, species.scientificName(), collection, "CC0-1.0", ATTRIBUTION));
            }
        }
        Files.write(folder.resolve("examples.csv"), lines);
    }

    private static BufferedImage draw(Species species, boolean inDrawer, Random random) {
        Backdrop backdrop = inDrawer ? new Tray() : new Scenery();
        BufferedImage picture = backdrop.paint(WIDTH, HEIGHT, random);
        BufferedImage animal = new Specimen(species, random.nextLong()).paint(WIDTH);
        Composition place = inDrawer ? Composition.upright(largestShare(animal), random) : Composition.resting(random);
        place.lay(animal, picture);
        return picture;
    }

    private static double largestShare(BufferedImage animal) {
        double scale = FILLED * Math.min(WIDTH / (double) animal.getWidth(), HEIGHT / (double) animal.getHeight());
        return scale * Math.max(animal.getWidth(), animal.getHeight()) / HEIGHT;
    }
}
