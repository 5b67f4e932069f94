package org.lepi.demo.scene;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** A meadow out of focus, with grasses and flowers nearer by. */
final class Meadow implements Backdrop {
    private static final int[] GREENS = {0x4F6B2A, 0x7E9A3C, 0xA9B85A, 0x5C7F45};
    private static final int[] FLOWERS = {0xE9D34A, 0xF3F0E6, 0xC77BB0, 0x8E7CC8, 0xE07A4A};

    @Override
    public BufferedImage paint(int width, int height, Random random) {
        BufferedImage far = farField(Math.max(12, width / 12), Math.max(12, height / 12), random);
        BufferedImage image = Canvas.scaled(far, width, height);
        BufferedImage middle =
                new BufferedImage(Math.max(24, width / 4), Math.max(24, height / 4), BufferedImage.TYPE_INT_ARGB);
        blades(middle, 26, 0.75, random);
        flowers(middle, 3 + random.nextInt(5), random);
        Graphics2D graphics = Canvas.smooth(image);
        graphics.drawImage(middle, 0, 0, width, height, null);
        graphics.dispose();
        blades(image, 7, 0.9, random);
        return image;
    }

    private static BufferedImage farField(int width, int height, Random random) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = Canvas.smooth(image);
        Color sky = Tone.pick(random, 1, 0xC9D9A8, 0xB5C98A, 0xD8DFC0);
        graphics.setPaint(new GradientPaint(0, 0, sky, 0, height, Tone.pick(random, 1, GREENS)));
        graphics.fillRect(0, 0, width, height);
        for (int i = 0; i < 60; i++) {
            double size = width * (0.04 + 0.2 * random.nextDouble());
            boolean flower = random.nextInt(6) == 0;
            graphics.setPaint(flower ? Tone.pick(random, 0.5, FLOWERS) : Tone.pick(random, 0.35, GREENS));
            double shrink = flower ? 0.4 : 1;
            graphics.fill(new Ellipse2D.Double(
                    width * random.nextDouble() - size / 2,
                    height * random.nextDouble() - size / 2,
                    size * shrink,
                    size * shrink));
        }
        graphics.dispose();
        return image;
    }

    private static void blades(BufferedImage image, int count, double opacity, Random random) {
        Graphics2D graphics = Canvas.smooth(image);
        double width = image.getWidth();
        double height = image.getHeight();
        for (int i = 0; i < count; i++) {
            Point2D root = new Point2D.Double(width * (1.3 * random.nextDouble() - 0.15), height * 1.05);
            Point2D tip = new Point2D.Double(
                    root.getX() + width * 0.35 * random.nextGaussian(), height * (0.85 * random.nextDouble() - 0.05));
            graphics.setPaint(Tone.pick(random, opacity, GREENS));
            graphics.fill(LeafShape.between(root, tip, 0.015 + 0.04 * random.nextDouble()));
        }
        graphics.dispose();
    }

    private static void flowers(BufferedImage image, int count, Random random) {
        Graphics2D graphics = Canvas.smooth(image);
        for (int i = 0; i < count; i++) {
            double x = image.getWidth() * random.nextDouble();
            double y = image.getHeight() * random.nextDouble();
            double radius = image.getWidth() * (0.02 + 0.05 * random.nextDouble());
            int colour = FLOWERS[random.nextInt(FLOWERS.length)];
            int petals = 6 + random.nextInt(9);
            for (int petal = 0; petal < petals; petal++) {
                double angle = 2 * Math.PI * petal / petals;
                Point2D tip = new Point2D.Double(x + radius * Math.cos(angle), y + radius * 0.7 * Math.sin(angle));
                graphics.setPaint(Tone.pick(random, 0.95, colour, colour));
                graphics.fill(LeafShape.between(new Point2D.Double(x, y), tip, 0.4));
            }
            graphics.setPaint(new Color(0xD9A92E));
            graphics.fill(new Ellipse2D.Double(x - radius * 0.28, y - radius * 0.22, radius * 0.56, radius * 0.44));
        }
        graphics.dispose();
    }
}
