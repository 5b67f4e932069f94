package org.lepi.demo.training;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.lepi.demo.noise.Seed;
import org.lepi.demo.scene.Backdrop;
import org.lepi.demo.scene.Composition;
import org.lepi.demo.specimen.Species;
import org.lepi.demo.specimen.Specimen;

/**
 * What the network learns from: animals on transparent ground, and backgrounds. They are brought together anew each time
 * a lesson is given, so that no animal can be known by its background.
 */
public final class Lessons {
    private static final int SIDE = LabelledImages.SIDE;

    private final int[][] animals;
    private final int[][] backgrounds;
    private final int species;

    private Lessons(int[][] animals, int[][] backgrounds, int species) {
        this.animals = animals;
        this.backgrounds = backgrounds;
        this.species = species;
    }

    /** Draws that many animals, the species in turn, and half as many backgrounds; the same seed, the same lessons. */
    public static Lessons draw(List<Species> species, int count, long seed, Backdrop backdrop) {
        int[][] animals = drawAll(count, i -> animal(species.get(i % species.size()), new Random(Seed.of(seed, i))));
        int[][] backgrounds = drawAll(count / 2, i -> background(backdrop, new Random(Seed.of(~seed, i))));
        return new Lessons(animals, backgrounds, species.size());
    }

    private static int[][] drawAll(int count, IntFunction<BufferedImage> draw) {
        int[][] pixels = new int[count][];
        IntStream.range(0, count)
                .parallel()
                .forEach(i -> pixels[i] = draw.apply(i).getRGB(0, 0, SIDE, SIDE, null, 0, SIDE));
        return pixels;
    }

    private static BufferedImage animal(Species species, Random random) {
        Composition composition = Composition.anyhow(random);
        int longSide = (int) Math.round(SIDE * composition.share() * (1 + 0.6 * random.nextDouble()));
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        composition.lay(new Specimen(species, random.nextLong()).paint(longSide), picture);
        return LabelledImages.sometimesSoft(picture, random);
    }

    private static BufferedImage background(Backdrop backdrop, Random random) {
        return LabelledImages.sometimesSoft(backdrop.paint(SIDE, SIDE, random), random);
    }

    /** How many animals there are. */
    int size() {
        return animals.length;
    }

    /** How many classes there are. */
    int classes() {
        return species;
    }

    /** The class of animal i. */
    int label(int i) {
        return i % species;
    }

    /** Lays animal i on a background, both turned by chance, exposes the picture, and writes it as network input. */
    void write(int i, Random random, float[] target, int offset) {
        int[] animal = animals[i];
        int[] background = backgrounds[random.nextInt(backgrounds.length)];
        Turn turn = Turn.byChance(random);
        Turn under = Turn.byChance(random);
        Exposure exposure = Exposure.byChance(random);
        for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
            int over = animal[turn.origin(pixel)];
            int ground = background[under.origin(pixel)];
            float cover = (over >>> 24) / 255f;
            for (int channel = 0; channel < 3; channel++) {
                int shift = 16 - 8 * channel;
                float value = ((over >> shift) & 255) * cover + ((ground >> shift) & 255) * (1 - cover);
                target[offset + 3 * pixel + channel] = LabelledImages.scaled(exposure.of(value, channel));
            }
        }
    }
}
