package org.lepi.demo.specimen;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.lepi.demo.noise.Noise;
import org.lepi.demo.pattern.Individual;
import org.lepi.demo.pattern.Mark;
import org.lepi.demo.pattern.VeinLines;
import org.lepi.demo.pattern.WingCanvas;

/** Paints one right wing of one animal on a transparent layer of its own. */
final class WingPainter {
    private static final double PADDING = 0.02;
    private static final Mark FAINT_VEINS = new VeinLines(0x000000, 0.10, 0.007, 0.9);

    private final Individual individual;
    private final double scale;

    /** A painter for one animal at a scale in pixels per wing unit. */
    WingPainter(Individual individual, double scale) {
        this.individual = individual;
        this.scale = scale;
    }

    Layer paint(WingPattern pattern) {
        Rectangle2D bounds = pattern.outline().getBounds2D();
        double left = bounds.getX() - PADDING;
        double top = bounds.getY() - PADDING;
        int width = (int) Math.ceil((bounds.getWidth() + 2 * PADDING) * scale) + 1;
        int height = (int) Math.ceil((bounds.getHeight() + 2 * PADDING) * scale) + 1;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(scale, scale);
        graphics.translate(-left, -top);
        WingCanvas canvas = new WingCanvas(graphics, pattern.wing(), individual, scale);
        pattern.marks().forEach(mark -> mark.paint(canvas));
        FAINT_VEINS.paint(canvas);
        cutOut(image, graphics, pattern);
        graphics.dispose();
        dustWithScales(image);
        return new Layer(image, left, top, scale);
    }

    private static void cutOut(BufferedImage image, Graphics2D graphics, WingPattern pattern) {
        graphics.setStroke(new BasicStroke(0.012f));
        graphics.setPaint(new Color(0, 0, 0, 70));
        graphics.draw(pattern.outline());
        BufferedImage stencil = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D shape = stencil.createGraphics();
        shape.setRenderingHints(graphics.getRenderingHints());
        shape.setTransform(graphics.getTransform());
        shape.fill(pattern.outline());
        shape.dispose();
        graphics.setTransform(new AffineTransform());
        graphics.setComposite(AlphaComposite.DstIn);
        graphics.drawImage(stencil, 0, 0, null);
    }

    /** The grain of a wing: single scales a little lighter or darker, and broad gentle shading. */
    private void dustWithScales(BufferedImage image) {
        Noise grain = new Noise(individual.random().nextLong());
        int width = image.getWidth();
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                if (row[x] >>> 24 != 0) {
                    double tone = 1 + 0.035 * grain.value(x, y) + 0.05 * grain.at(9 * x / scale, 9 * y / scale);
                    row[x] = shade(row[x], tone);
                }
            }
            image.setRGB(0, y, width, 1, row, 0, width);
        }
    }

    private static int shade(int argb, double tone) {
        int red = (int) Math.min(255, ((argb >> 16) & 255) * tone + 2 * tone);
        int green = (int) Math.min(255, ((argb >> 8) & 255) * tone + 2 * tone);
        int blue = (int) Math.min(255, (argb & 255) * tone + 2 * tone);
        return (argb & 0xFF000000) | (red << 16) | (green << 8) | blue;
    }
}
