package org.lepi.demo.wing;

import java.awt.BasicStroke;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;

/**
 * One right wing, seen from above. Unit: about the length of a fore wing; origin: the middle of the thorax, x outward, y
 * backward. A place on it is (u, v): u runs from the base (0) to the outer margin (1), v from the front edge, the costa
 * (0), to the inner margin (1). Lines of equal v run as veins do, so a pattern given in (u, v) follows the wing whatever
 * its shape (a Coons patch whose fourth side is the base point).
 *
 * @param costa from the base to the apex
 * @param margin the outer margin, from the apex to the tornus
 * @param inner from the base to the tornus
 * @param interspaces number of fields between veins that reach the margin
 * @param scallop depth of the bays between the veins, as a share of the ray
 * @param tails tails of the hind wing, often none
 */
public record Wing(Curve costa, Curve margin, Curve inner, int interspaces, double scallop, List<Tail> tails) {
    private static final int STEPS = 120;
    private static final float ROUNDING = 0.022f;

    /** A wing with a smooth margin and no tails. */
    public static Wing of(Curve costa, Curve margin, Curve inner, int interspaces) {
        return new Wing(costa, margin, inner, interspaces, 0, List.of());
    }

    /** The same wing with bays of that depth between its veins. */
    public Wing scalloped(double depth) {
        return new Wing(costa, margin, inner, interspaces, depth, tails);
    }

    /** The same wing with these tails. */
    public Wing tailed(Tail... added) {
        return new Wing(costa, margin, inner, interspaces, scallop, List.of(added));
    }

    /** The wing's base, in wing units. */
    public Point2D base() {
        return costa.at(0);
    }

    /** The place (u, v) in wing units; also defined a little outside 0..1, so that a mark may overlap the edge. */
    public Point2D at(double u, double v) {
        double inside = Math.max(0, Math.min(1, u));
        double across = Math.max(0, Math.min(1, v));
        Point2D front = costa.at(inside);
        Point2D back = inner.at(inside);
        Point2D edge = margin.at(across);
        Point2D apex = margin.at(0);
        Point2D tornus = margin.at(1);
        double x = mix(front.getX(), back.getX(), across)
                + inside * (edge.getX() - mix(apex.getX(), tornus.getX(), across))
                + (v - across) * (back.getX() - front.getX());
        double y = mix(front.getY(), back.getY(), across)
                + inside * (edge.getY() - mix(apex.getY(), tornus.getY(), across))
                + (v - across) * (back.getY() - front.getY());
        double beyond = u - inside;
        return new Point2D.Double(x + beyond * (x - base().getX()), y + beyond * (y - base().getY()));
    }

    private static double mix(double a, double b, double share) {
        return a + share * (b - a);
    }

    /** The wing's shape: smooth edges, scalloped margin, corners a little rounded, tails. */
    public Area outline() {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        path.moveTo(base().getX(), base().getY());
        for (int i = 1; i < STEPS; i++) {
            lineTo(path, costa.at(i / (double) STEPS));
        }
        for (int i = 0; i <= STEPS; i++) {
            double v = i / (double) STEPS;
            lineTo(path, at(1 - scallop * bay(v), v));
        }
        for (int i = STEPS - 1; i > 0; i--) {
            lineTo(path, inner.at(i / (double) STEPS));
        }
        path.closePath();
        Area outline = rounded(new Area(path));
        outline.add(tailShapes(1));
        return outline;
    }

    /** Takes a rim away and lays it on again: what is narrower than the rim, such as the tip of a corner, is lost. */
    private static Area rounded(Area sharp) {
        BasicStroke rim = new BasicStroke(2 * ROUNDING, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        Area core = new Area(sharp);
        core.subtract(new Area(rim.createStrokedShape(sharp)));
        Area rounded = new Area(core);
        rounded.add(new Area(rim.createStrokedShape(core)));
        return rounded;
    }

    /** How deep in a bay between two veins v lies: 0 at a vein, 1 in the middle of a field. */
    public double bay(double v) {
        return Math.pow(Math.abs(Math.sin(Math.PI * interspaces * v)), 0.8);
    }

    /** The tails alone, their breadth scaled by a factor (1 = whole). */
    public Area tailShapes(double factor) {
        Area shapes = new Area();
        tails.forEach(tail -> shapes.add(new Area(tail.shape(this, factor))));
        return shapes;
    }

    private static void lineTo(Path2D path, Point2D point) {
        path.lineTo(point.getX(), point.getY());
    }
}
