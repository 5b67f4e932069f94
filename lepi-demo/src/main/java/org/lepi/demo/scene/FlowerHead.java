package org.lepi.demo.scene;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** A large flower before a blurred meadow: a ring of petals round a head of many florets. */
final class FlowerHead implements Backdrop {
    private static final int[][] PETALS = {
        {0x8E4C98, 0xC77BC0, 0xE3B5DC},
        {0xC9417A, 0xE58AB0, 0xF3C5D6},
        {0xD9A21E, 0xF0C83A, 0xF8E488},
        {0xD9D6E0, 0xF6F4F2, 0xFFFFFF},
        {0x5C5CB0, 0x8E8ED6, 0xC0C2EE}
    };

    private final Meadow meadow = new Meadow();

    @Override
    public BufferedImage paint(int width, int height, Random random) {
        BufferedImage image = Canvas.scaled(meadow.paint(width / 9 + 1, height / 9 + 1, random), width, height);
        Graphics2D graphics = Canvas.smooth(image);
        int[] colours = PETALS[random.nextInt(PETALS.length)];
        double x = width * (0.5 + 0.12 * random.nextGaussian());
        double y = height * (0.55 + 0.12 * random.nextGaussian());
        double radius = width * (0.32 + 0.14 * random.nextDouble());
        graphics.setPaint(Tone.pick(random, 1, 0x3E5A26, 0x6A8A3E));
        graphics.setStroke(new BasicStroke((float) (width * 0.025)));
        graphics.draw(new QuadCurve2D.Double(x, y, x + width * 0.1, height * 0.9, x, height * 1.1));
        for (int ring = 0; ring < 3; ring++) {
            petals(graphics, new Point2D.Double(x, y), radius * (1 - 0.2 * ring), colours, random);
        }
        florets(graphics, new Point2D.Double(x, y), radius * 0.32, random);
        graphics.dispose();
        return image;
    }

    private static void petals(Graphics2D graphics, Point2D heart, double radius, int[] colours, Random random) {
        int count = 18 + random.nextInt(10);
        double start = random.nextDouble();
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * (i + start) / count;
            double length = radius * (0.9 + 0.15 * random.nextDouble());
            Point2D tip = new Point2D.Double(
                    heart.getX() + length * Math.cos(angle), heart.getY() + 0.8 * length * Math.sin(angle));
            graphics.setPaint(Tone.pick(random, 0.95, colours));
            graphics.fill(LeafShape.between(heart, tip, 0.22));
        }
    }

    private static void florets(Graphics2D graphics, Point2D heart, double radius, Random random) {
        for (int i = 0; i < 220; i++) {
            double away = radius * Math.sqrt(i / 220.0);
            double angle = i * 2.39996;
            Point2D foot = new Point2D.Double(
                    heart.getX() + away * Math.cos(angle), heart.getY() + 0.8 * away * Math.sin(angle));
            Point2D tip = new Point2D.Double(foot.getX() + radius * 0.06, foot.getY() - radius * 0.14);
            graphics.setPaint(Tone.pick(random, 1, 0x8A5A1E, 0xD9A02E, 0xF3CF5A));
            graphics.fill(LeafShape.between(foot, tip, 0.7));
        }
    }
}
