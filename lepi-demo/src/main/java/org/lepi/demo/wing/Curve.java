package org.lepi.demo.wing;

import java.awt.geom.Point2D;

/** A smooth curve through given points (Catmull-Rom), parametrised by its own length: t = 0 is the start, t = 1 the end. */
public final class Curve {
    private static final int STEPS = 12;

    private final double[] x;
    private final double[] y;
    private final double[] travelled;

    private Curve(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        travelled = new double[x.length];
        for (int i = 1; i < x.length; i++) {
            travelled[i] = travelled[i - 1] + Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
        }
    }

    /** The curve through the points x0, y0, x1, y1, …; at least two points. */
    public static Curve through(double... xy) {
        int points = xy.length / 2;
        if (points < 2 || xy.length % 2 != 0) {
            throw new IllegalArgumentException("a curve needs two or more points, got " + xy.length + " numbers");
        }
        int samples = (points - 1) * STEPS + 1;
        double[] x = new double[samples];
        double[] y = new double[samples];
        for (int i = 0; i < samples; i++) {
            int segment = Math.min(i / STEPS, points - 2);
            double t = (i - segment * STEPS) / (double) STEPS;
            x[i] = coordinate(xy, 0, segment, t);
            y[i] = coordinate(xy, 1, segment, t);
        }
        return new Curve(x, y);
    }

    private static double coordinate(double[] xy, int axis, int segment, double t) {
        int last = xy.length / 2 - 1;
        double p1 = xy[2 * segment + axis];
        double p2 = xy[2 * (segment + 1) + axis];
        double p0 = segment > 0 ? xy[2 * (segment - 1) + axis] : 2 * p1 - p2;
        double p3 = segment + 2 <= last ? xy[2 * (segment + 2) + axis] : 2 * p2 - p1;
        return 0.5 * (2 * p1 + t * (p2 - p0 + t * (2 * p0 - 5 * p1 + 4 * p2 - p3 + t * (3 * p1 - p0 - 3 * p2 + p3))));
    }

    /** The curve's length in the unit of its points. */
    public double length() {
        return travelled[travelled.length - 1];
    }

    /** The point after the share t (0..1) of the length; beyond the ends, the nearer end. */
    public Point2D at(double t) {
        double way = Math.max(0, Math.min(1, t)) * length();
        int low = 0;
        int high = travelled.length - 1;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (travelled[middle] <= way) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double span = travelled[high] - travelled[low];
        double share = span > 0 ? (way - travelled[low]) / span : 0;
        return new Point2D.Double(x[low] + share * (x[high] - x[low]), y[low] + share * (y[high] - y[low]));
    }
}
