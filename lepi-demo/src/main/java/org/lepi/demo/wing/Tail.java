package org.lepi.demo.wing;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/**
 * A tail of the hind wing: a blade that leaves the outer margin.
 *
 * @param v where on the margin it starts, 0 (apex) to 1 (tornus)
 * @param reach its tip relative to its root, x and y in wing units
 * @param width its breadth in wing units; the tip is a little broader, the middle a little narrower
 */
public record Tail(double v, Point2D reach, double width) {
    private static final int STEPS = 16;

    /** A tail at v whose tip lies dx outward and dy backward of its root. */
    public static Tail at(double v, double dx, double dy, double width) {
        return new Tail(v, new Point2D.Double(dx, dy), width);
    }

    /** The blade's shape on a wing, its breadth scaled by a factor (1 = the whole tail). */
    Path2D shape(Wing wing, double factor) {
        Point2D root = wing.at(0.9, v);
        Point2D foot = wing.at(1, v);
        double tipX = foot.getX() + reach.getX();
        double tipY = foot.getY() + reach.getY();
        double bend = 0.12 * reach.getY();
        Curve spine = Curve.through(
                root.getX(),
                root.getY(),
                (foot.getX() + tipX) / 2 + bend,
                (foot.getY() + tipY) / 2 - bend / 2,
                tipX,
                tipY);
        double[] left = new double[2 * (STEPS + 1)];
        double[] right = new double[2 * (STEPS + 1)];
        for (int i = 0; i <= STEPS; i++) {
            double t = i / (double) STEPS;
            Point2D here = spine.at(t * (1 - 0.08 * (1 - factor)));
            Point2D next = spine.at(Math.min(1, t + 0.02));
            Point2D previous = spine.at(Math.max(0, t - 0.02));
            double dx = next.getX() - previous.getX();
            double dy = next.getY() - previous.getY();
            double half = 0.5 * width * factor * profile(t) / Math.max(1e-9, Math.hypot(dx, dy));
            left[2 * i] = here.getX() - dy * half;
            left[2 * i + 1] = here.getY() + dx * half;
            right[2 * i] = here.getX() + dy * half;
            right[2 * i + 1] = here.getY() - dx * half;
        }
        return blade(left, right);
    }

    private static double profile(double t) {
        double foot = 1.8 * Math.exp(-t * 6);
        double blade = 0.75 + 0.45 * Math.exp(-Math.pow((t - 0.82) / 0.2, 2));
        double tip = t > 0.86 ? Math.sqrt(Math.max(0, 1 - Math.pow((t - 0.86) / 0.14, 2))) : 1;
        return (foot + blade) * tip;
    }

    private static Path2D blade(double[] left, double[] right) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        path.moveTo(left[0], left[1]);
        for (int i = 1; i <= STEPS; i++) {
            path.lineTo(left[2 * i], left[2 * i + 1]);
        }
        for (int i = STEPS; i >= 0; i--) {
            path.lineTo(right[2 * i], right[2 * i + 1]);
        }
        path.closePath();
        return path;
    }
}
