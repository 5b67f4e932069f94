package org.lepi.demo.pattern;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;

/**
 * A soft cloud of scales without an edge.
 *
 * @param colour 0xRRGGBB
 * @param opacity in its middle, 0..1
 * @param u its middle
 * @param v its middle
 * @param radius across the ray, wing units
 * @param stretch length along the ray as a multiple of the radius
 */
public record Glow(int colour, double opacity, double u, double v, double radius, double stretch) implements Mark {
    /** A round cloud. */
    public static Glow round(int colour, double opacity, double u, double v, double radius) {
        return new Glow(colour, opacity, u, v, radius, 1);
    }

    @Override
    public void paint(WingCanvas canvas) {
        Individual individual = canvas.individual();
        Point2D middle = canvas.at(u, v);
        Point2D outward = canvas.wing().at(u + 0.05, v);
        double size = individual.length(radius);
        Color solid = individual.colour(colour, opacity);
        Color half = individual.colour(colour, opacity * 0.55);
        Color none = individual.colour(colour, 0);
        Graphics2D graphics = (Graphics2D) canvas.graphics().create();
        graphics.translate(middle.getX(), middle.getY());
        graphics.rotate(Math.atan2(outward.getY() - middle.getY(), outward.getX() - middle.getX()));
        graphics.scale(stretch, 1);
        graphics.setPaint(
                new RadialGradientPaint(0, 0, (float) size, new float[] {0, 0.5f, 1}, new Color[] {solid, half, none}));
        graphics.fill(new Ellipse2D.Double(-size, -size, 2 * size, 2 * size));
        graphics.dispose();
    }
}
