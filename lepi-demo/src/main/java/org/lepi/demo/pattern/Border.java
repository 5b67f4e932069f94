package org.lepi.demo.pattern;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/** A zone along the outer margin. */
public final class Border implements Mark {
    private final int colour;
    private final double outer;
    private final double teeth;
    private final double[] widths;

    /**
     * A zone.
     *
     * @param colour 0xRRGGBB
     * @param outer where it ends, as a share of the ray; 1 is the margin, a little more makes sure that it is covered
     * @param teeth how far it reaches inward along the veins (or, negative, between them), as a share of the ray
     * @param widths its breadth as a share of the ray, evenly spread from the apex to the tornus
     */
    public Border(int colour, double outer, double teeth, double... widths) {
        this.colour = colour;
        this.outer = outer;
        this.teeth = teeth;
        this.widths = widths.clone();
    }

    /** A zone that covers the margin itself. */
    public static Border of(int colour, double teeth, double... widths) {
        return new Border(colour, 1.08, teeth, widths);
    }

    @Override
    public void paint(WingCanvas canvas) {
        double factor = canvas.individual().length(1);
        int pieces = canvas.pieces(1.6);
        double[] inside = new double[2 * (pieces + 1)];
        double[] outside = new double[2 * (pieces + 1)];
        for (int i = 0; i <= pieces; i++) {
            double v = -0.04 + 1.08 * i / pieces;
            double bay = canvas.wing().bay(v);
            double width = factor * WingCanvas.profile(widths, v) + teeth * (1 - bay);
            double end = outer > 1 ? 1 - canvas.wing().scallop() * bay : outer;
            put(inside, i, canvas.at(end - Math.max(0, width), v));
            put(outside, pieces - i, outer > 1 ? canvas.wing().at(outer, v) : canvas.at(outer, v));
        }
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        WingCanvas.append(path, inside);
        WingCanvas.append(path, outside);
        path.closePath();
        canvas.fill(path, canvas.individual().colour(colour));
    }

    private static void put(double[] xy, int index, Point2D point) {
        xy[2 * index] = point.getX();
        xy[2 * index + 1] = point.getY();
    }
}
