package org.lepi.demo.training;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lepi.demo.noise.Seed;
import org.lepi.demo.scene.Backdrop;
import org.lepi.demo.scene.Composition;
import org.lepi.demo.specimen.Species;
import org.lepi.demo.specimen.Specimen;

/** Small square pictures and their classes; a picture is side x side x RGB bytes, row by row. */
public final class LabelledImages {
    /** Pixels along a side. */
    public static final int SIDE = 96;

    private final byte[][] pixels;
    private final int[] labels;

    private LabelledImages(byte[][] pixels, int[] labels) {
        this.pixels = pixels;
        this.labels = labels;
    }

    /**
     * Draws that many animals, the species in turn, each a new individual on a new background. The same seed gives the
     * same pictures however many processors draw; sets whose seeds differ share no picture.
     */
    public static LabelledImages draw(List<Species> species, int count, long seed, Backdrop backdrop) {
        byte[][] pixels = new byte[count][];
        int[] labels = IntStream.range(0, count).map(i -> i % species.size()).toArray();
        IntStream.range(0, count).parallel().forEach(i -> {
            pixels[i] = drawOne(species.get(labels[i]), Seed.of(seed, i), backdrop);
        });
        return new LabelledImages(pixels, labels);
    }

    /** Given pictures of any size, brought to the network's size. */
    public static LabelledImages of(List<BufferedImage> images, int[] labels) {
        return new LabelledImages(
                images.stream()
                        .map(LabelledImages::shrink)
                        .map(LabelledImages::bytes)
                        .toArray(byte[][]::new),
                labels.clone());
    }

    private static byte[] drawOne(Species species, long seed, Backdrop backdrop) {
        Random random = new Random(seed);
        BufferedImage picture = backdrop.paint(SIDE, SIDE, random);
        Composition composition = Composition.anyhow(random);
        int longSide = (int) Math.round(SIDE * composition.share() * (1 + 0.6 * random.nextDouble()));
        composition.lay(new Specimen(species, random.nextLong()).paint(longSide), picture);
        return exposed(bytes(sometimesSoft(picture, random)), Exposure.byChance(random));
    }

    private static byte[] exposed(byte[] rgb, Exposure exposure) {
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) Math.round(exposure.of(rgb[i] & 255, i % 3));
        }
        return rgb;
    }

    /** The picture, one time in four as if it were out of focus. */
    static BufferedImage sometimesSoft(BufferedImage picture, Random random) {
        return random.nextInt(4) == 0 ? resized(resized(picture, SIDE * 5 / 8), SIDE) : picture;
    }

    private static BufferedImage shrink(BufferedImage image) {
        BufferedImage current = image;
        while (Math.min(current.getWidth(), current.getHeight()) > 4 * SIDE) {
            current = resized(current, Math.max(current.getWidth(), current.getHeight()) / 2);
        }
        return resized(resized(current, 2 * SIDE), SIDE);
    }

    private static BufferedImage resized(BufferedImage image, int side) {
        BufferedImage result = new BufferedImage(
                side,
                side,
                image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = result.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, side, side, null);
        graphics.dispose();
        return result;
    }

    private static byte[] bytes(BufferedImage image) {
        int[] rgb = image.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE);
        byte[] bytes = new byte[3 * rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            bytes[3 * i] = (byte) (rgb[i] >> 16);
            bytes[3 * i + 1] = (byte) (rgb[i] >> 8);
            bytes[3 * i + 2] = (byte) rgb[i];
        }
        return bytes;
    }

    /** These pictures and then the others. */
    public LabelledImages and(LabelledImages others) {
        return new LabelledImages(
                Stream.of(pixels, others.pixels).flatMap(Arrays::stream).toArray(byte[][]::new),
                IntStream.concat(Arrays.stream(labels), Arrays.stream(others.labels))
                        .toArray());
    }

    /** How many pictures there are. */
    public int size() {
        return labels.length;
    }

    /** The class of picture i. */
    public int label(int i) {
        return labels[i];
    }

    /** Writes picture i as network input, row by row, from the given place of the target. */
    void write(int i, float[] target, int offset) {
        for (int value = 0; value < pixels[i].length; value++) {
            target[offset + value] = scaled(pixels[i][value] & 255);
        }
    }

    /** A channel's value, 0..255, as the manifest says the network gets it, -1..1. */
    static float scaled(float value) {
        return (value - 127.5f) / 127.5f;
    }
}
