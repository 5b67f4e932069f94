package org.lepi.demo.scene;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.lepi.demo.noise.Noise;

/** A path of small stones on earth. */
final class Gravel implements Backdrop {
    private static final int[] STONES = {0x8E867A, 0xB5ADA0, 0x9A8C78, 0xC9C2B4, 0x6E675E};

    @Override
    public BufferedImage paint(int width, int height, Random random) {
        Noise earth = new Noise(random.nextLong());
        double unit = width;
        BufferedImage image = Canvas.shaded(width, height, (x, y) -> {
            double tone = 0.5 + 0.8 * earth.fractal(14 * x / unit, 14 * y / unit, 4, 0.7);
            return Tone.ramp(tone, 1, 0x3E342A, 0x6E5E4A, 0x94836A);
        });
        Graphics2D graphics = Canvas.smooth(image);
        int count = 260 + random.nextInt(200);
        for (int i = 0; i < count; i++) {
            double size = width * (0.012 + 0.05 * random.nextDouble() * random.nextDouble() + 0.02 * i / count);
            stone(graphics, width * random.nextDouble(), height * random.nextDouble(), size, random);
        }
        graphics.dispose();
        return image;
    }

    private static void stone(Graphics2D graphics, double x, double y, double size, Random random) {
        AffineTransform turn = AffineTransform.getTranslateInstance(x, y);
        turn.rotate(Math.PI * random.nextDouble());
        double flat = 0.55 + 0.4 * random.nextDouble();
        Shape outline =
                turn.createTransformedShape(new Ellipse2D.Double(-size, -size * flat, 2 * size, 2 * size * flat));
        graphics.setPaint(new Color(0, 0, 0, 80));
        graphics.translate(size * 0.15, size * 0.25);
        graphics.fill(outline);
        graphics.translate(-size * 0.15, -size * 0.25);
        Color light = Tone.pick(random, 1, STONES);
        Color dark = new Color(
                (int) (light.getRed() * 0.62), (int) (light.getGreen() * 0.62), (int) (light.getBlue() * 0.62));
        graphics.setPaint(new RadialGradientPaint(
                (float) (x - size * 0.3),
                (float) (y - size * 0.35),
                (float) (size * 1.5),
                new float[] {0, 1},
                new Color[] {light, dark}));
        graphics.fill(outline);
    }
}
