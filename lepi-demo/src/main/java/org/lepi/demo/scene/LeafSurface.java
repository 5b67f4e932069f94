package org.lepi.demo.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.lepi.demo.noise.Noise;

/** The face of a large leaf that fills the picture, with its ribs. */
final class LeafSurface implements Backdrop {
    private static final int RIBS = 9;

    @Override
    public BufferedImage paint(int width, int height, Random random) {
        Noise cloud = new Noise(random.nextLong());
        Noise grain = new Noise(random.nextLong());
        int[] greens = random.nextInt(4) == 0
                ? new int[] {0x8A6B2E, 0xB08A3C, 0xC9A95A}
                : new int[] {0x2F4A1E, 0x4F7A30, 0x86A650};
        double unit = width;
        BufferedImage image = Canvas.shaded(width, height, (x, y) -> {
            double soft = 0.5 + 0.7 * cloud.fractal(3 * x / unit, 3 * y / unit, 3, 0.5);
            double cells = 1 + 0.16 * grain.fractal(42 * x / unit, 42 * y / unit, 2, 0.6);
            return Tone.ramp(soft, cells, greens);
        });
        Graphics2D graphics = Canvas.smooth(image);
        graphics.translate(width / 2.0, height / 2.0);
        graphics.rotate(Math.PI * (random.nextDouble() - 0.5));
        graphics.translate(0, width * 0.15 * random.nextGaussian());
        ribs(graphics, width);
        graphics.dispose();
        return image;
    }

    private static void ribs(Graphics2D graphics, double size) {
        Color light = new Color(0xC9, 0xD6, 0x96, 150);
        Color shade = new Color(0x14, 0x24, 0x0C, 90);
        for (int side = -1; side <= 1; side += 2) {
            for (int rib = -1; rib < RIBS; rib++) {
                double x = size * (-0.8 + 1.6 * rib / RIBS);
                double reach = side * size * 0.75;
                for (int pass = 0; pass < 2; pass++) {
                    graphics.setStroke(
                            new BasicStroke((float) (size * 0.008), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                    graphics.setPaint(pass == 0 ? shade : light);
                    double offset = pass == 0 ? size * 0.007 : 0;
                    graphics.draw(new QuadCurve2D.Double(
                            x, offset, x + 0.14 * size, reach * 0.55 + offset, x + 0.42 * size, reach + offset));
                }
            }
        }
        graphics.setStroke(new BasicStroke((float) (size * 0.022)));
        graphics.setPaint(shade);
        graphics.draw(new Line2D.Double(-size, size * 0.012, size, size * 0.012));
        graphics.setPaint(new Color(0xD3, 0xDC, 0xA6, 220));
        graphics.setStroke(new BasicStroke((float) (size * 0.016)));
        graphics.draw(new Line2D.Double(-size, 0, size, 0));
    }
}
