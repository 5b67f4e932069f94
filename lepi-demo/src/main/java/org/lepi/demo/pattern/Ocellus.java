package org.lepi.demo.pattern;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;

/** An eye spot: discs inside each other, the largest first. */
public final class Ocellus implements Mark {
    private final double u;
    private final double v;
    private final double radius;
    private final int[] rings;

    /**
     * An eye spot.
     *
     * @param u its middle
     * @param v its middle
     * @param radius of the largest disc, wing units
     * @param rings colour and size of each disc, the size as a share of the radius in thousandths
     */
    public Ocellus(double u, double v, double radius, int... rings) {
        this.u = u;
        this.v = v;
        this.radius = radius;
        this.rings = rings.clone();
    }

    @Override
    public void paint(WingCanvas canvas) {
        Point2D middle = canvas.at(u, v);
        double size = canvas.individual().length(radius);
        for (int i = 0; i < rings.length; i += 2) {
            double r = size * rings[i + 1] / 1000;
            Color tone = canvas.individual().colour(rings[i]);
            canvas.fill(new Ellipse2D.Double(middle.getX() - r, middle.getY() - r, 2 * r, 2 * r), tone);
        }
    }
}
