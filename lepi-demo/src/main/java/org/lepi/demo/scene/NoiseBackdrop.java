package org.lepi.demo.scene;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.lepi.demo.noise.Noise;

/**
 * The backgrounds the network learns on: flat, gradients, and noise whose spectrum falls as 1/f as that of natural
 * scenes does (Field 1987), with or without shapes on top. Nothing in them is copied from a scene.
 */
public final class NoiseBackdrop implements Backdrop {
    @Override
    public BufferedImage paint(int width, int height, Random random) {
        double kind = random.nextDouble();
        BufferedImage image = kind < 0.3 ? gradient(width, height, random) : noise(width, height, random);
        if (random.nextDouble() < 0.6) {
            shapes(image, random);
        }
        return image;
    }

    private static BufferedImage gradient(int width, int height, Random random) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        Color start = new Color(random.nextInt(3) == 0 ? paper(random) : Tone.any(random));
        Color end = random.nextBoolean() ? start : new Color(Tone.any(random));
        double angle = 2 * Math.PI * random.nextDouble();
        graphics.setPaint(new GradientPaint(
                (float) (width / 2.0 * (1 - Math.cos(angle))),
                (float) (height / 2.0 * (1 - Math.sin(angle))),
                start,
                (float) (width / 2.0 * (1 + Math.cos(angle))),
                (float) (height / 2.0 * (1 + Math.sin(angle))),
                end));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    private static int paper(Random random) {
        return Tone.ramp(random.nextDouble(), 0.9 + 0.1 * random.nextDouble(), 0xFFFFFF, 0xEFEAE0, 0xDCD8D0);
    }

    private static BufferedImage noise(int width, int height, Random random) {
        Noise hue = new Noise(random.nextLong());
        Noise light = new Noise(random.nextLong());
        int octaves = 2 + random.nextInt(5);
        double gain = 0.35 + 0.5 * random.nextDouble();
        double cells = 1.5 + 3 * random.nextDouble();
        double stretch = random.nextInt(3) == 0 ? 0.2 + 0.5 * random.nextDouble() : 1;
        boolean upright = random.nextBoolean();
        int[] colours = {Tone.any(random), Tone.any(random), Tone.any(random)};
        double contrast = 0.1 + 0.4 * random.nextDouble();
        double across = cells / width * (upright ? 1 : stretch);
        double down = cells / height * (upright ? stretch : 1);
        return Canvas.shaded(width, height, (x, y) -> {
            double tone = 0.5 + 0.9 * hue.fractal(x * across, y * down, octaves, gain);
            double brightness = 1 + contrast * light.fractal(x * across * 1.7, y * down * 1.7, octaves, gain);
            return Tone.ramp(tone, brightness, colours);
        });
    }

    private static void shapes(BufferedImage image, Random random) {
        Graphics2D graphics = Canvas.smooth(image);
        int count = 5 + random.nextInt(30);
        int size = image.getWidth();
        int colour = Tone.any(random);
        int other = Tone.any(random);
        for (int i = 0; i < count; i++) {
            Point2D from = new Point2D.Double(
                    size * (1.2 * random.nextDouble() - 0.1), size * (1.2 * random.nextDouble() - 0.1));
            double length = size * (0.1 + 0.6 * random.nextDouble() * random.nextDouble());
            double angle = 2 * Math.PI * random.nextDouble();
            Point2D to =
                    new Point2D.Double(from.getX() + length * Math.cos(angle), from.getY() + length * Math.sin(angle));
            graphics.setPaint(Tone.pick(random, 0.4 + 0.6 * random.nextDouble(), colour, other));
            switch (random.nextInt(3)) {
                case 0 -> graphics.fill(LeafShape.between(from, to, 0.03 + 0.6 * random.nextDouble()));
                case 1 -> graphics.fill(new Ellipse2D.Double(from.getX(), from.getY(), length * 0.4, length * 0.3));
                default -> graphics.fill(new Rectangle2D.Double(from.getX(), from.getY(), length * 0.5, length * 0.1));
            }
        }
        graphics.dispose();
    }
}
