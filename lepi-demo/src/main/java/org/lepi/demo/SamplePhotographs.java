package org.lepi.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lepi.demo.noise.Seed;
import org.lepi.demo.scene.Composition;
import org.lepi.demo.scene.Scenery;
import org.lepi.demo.species.DemoSpecies;
import org.lepi.demo.specimen.Species;
import org.lepi.demo.specimen.Specimen;

/** Pictures to try an identification on: animals out of doors, under names that do not tell the species. */
final class SamplePhotographs {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 560;
    private static final int STEP = 3;

    private SamplePhotographs() {}

    /** Writes samples/…jpg and samples.csv below the folder. */
    static void write(Path folder, long seed) throws IOException {
        Path images = Files.createDirectories(folder.resolve("samples"));
        List<String> lines = new ArrayList<>();
        lines.add("file,scientificName");
        List<Species> all = DemoSpecies.all();
        for (int i = 0; i < all.size(); i += STEP) {
            String file = String.format("sample-%02d.jpg", i / STEP + 1);
            JpegFile.write(draw(all.get(i), Seed.of(~seed, i)), images.resolve(file), 0.78f);
            lines.add("samples/" + file + "," + all.get(i).scientificName());
        }
        Files.write(folder.resolve("samples.csv"), lines);
    }

    private static BufferedImage draw(Species species, long seed) {
        Random random = new Random(seed);
        BufferedImage picture = new Scenery().paint(WIDTH, HEIGHT, random);
        Composition place = Composition.resting(random);
        place.lay(new Specimen(species, random.nextLong()).paint((int) (HEIGHT * place.share())), picture);
        return picture;
    }
}
