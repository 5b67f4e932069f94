package org.lepi.demo.pattern;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import org.lepi.demo.wing.Curve;
import org.lepi.demo.wing.Wing;

/** The surface marks are painted on: a wing, one animal's variation, and a graphics context in wing units. */
public final class WingCanvas {
    private final Graphics2D graphics;
    private final Wing wing;
    private final Individual individual;
    private final double pixelsPerUnit;

    /** A canvas over a context whose transform maps wing units to pixels at the given scale. */
    public WingCanvas(Graphics2D graphics, Wing wing, Individual individual, double pixelsPerUnit) {
        this.graphics = graphics;
        this.wing = wing;
        this.individual = individual;
        this.pixelsPerUnit = pixelsPerUnit;
    }

    Graphics2D graphics() {
        return graphics;
    }

    Wing wing() {
        return wing;
    }

    Individual individual() {
        return individual;
    }

    double pixelsPerUnit() {
        return pixelsPerUnit;
    }

    /** The place (u, v) of this animal's pattern, in wing units: displaced a little, less so at the margin. */
    Point2D at(double u, double v) {
        double freedom = Math.max(0, Math.min(1, (1.01 - u) / 0.15));
        double du = freedom * individual.displacement(u, v, true);
        double dv = individual.displacement(u, v, false);
        return wing.at(u + du, v + dv);
    }

    /** How many straight pieces a line of that length (wing units) needs to look smooth at this scale. */
    int pieces(double length) {
        return (int) Math.max(8, Math.min(160, length * pixelsPerUnit / 2.2));
    }

    void fill(Shape shape, Color colour) {
        graphics.setPaint(colour);
        graphics.fill(shape);
    }

    /** A band along a curve in (u, v) whose breadth (wing units) runs through the given widths from start to end. */
    Path2D ribbon(Curve curve, double... widths) {
        int pieces = pieces(curve.length());
        double[] left = new double[2 * (pieces + 1)];
        double[] right = new double[2 * (pieces + 1)];
        for (int i = 0; i <= pieces; i++) {
            double t = i / (double) pieces;
            Point2D here = place(curve, t);
            Point2D before = place(curve, t - 0.02);
            Point2D after = place(curve, t + 0.02);
            double dx = after.getX() - before.getX();
            double dy = after.getY() - before.getY();
            double half = 0.5 * profile(widths, t) / Math.max(1e-9, Math.hypot(dx, dy));
            left[2 * i] = here.getX() - dy * half;
            left[2 * i + 1] = here.getY() + dx * half;
            right[2 * (pieces - i)] = here.getX() + dy * half;
            right[2 * (pieces - i) + 1] = here.getY() - dx * half;
        }
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        append(path, left);
        append(path, right);
        path.closePath();
        return path;
    }

    private Point2D place(Curve curve, double t) {
        Point2D uv = curve.at(t);
        return at(uv.getX(), uv.getY());
    }

    /** A list of values, evenly spread over 0..1, read at t with straight lines between them. */
    static double profile(double[] values, double t) {
        double place = Math.max(0, Math.min(1, t)) * (values.length - 1);
        int low = (int) Math.min(place, values.length - 2.0);
        if (values.length == 1) {
            return values[0];
        }
        return values[low] + (place - low) * (values[low + 1] - values[low]);
    }

    /** Adds points x0, y0, x1, y1, … to a path, beginning it when it is empty. */
    static void append(Path2D path, double[] xy) {
        for (int i = 0; i < xy.length; i += 2) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(xy[i], xy[i + 1]);
            } else {
                path.lineTo(xy[i], xy[i + 1]);
            }
        }
    }
}
