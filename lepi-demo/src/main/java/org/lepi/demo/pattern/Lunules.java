package org.lepi.demo.pattern;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/**
 * A row of crescents or chevrons, one in each field between the veins.
 *
 * @param colour 0xRRGGBB
 * @param row where; its radius is half the thickness of a crescent, in wing units
 * @param depth how far the middle is drawn toward the base (negative: toward the margin), as a share of the ray
 * @param breadth share of its field that a crescent spans
 */
public record Lunules(int colour, Row row, double depth, double breadth) implements Mark {
    private static final int STEPS = 8;

    @Override
    public void paint(WingCanvas canvas) {
        Color tone = canvas.individual().colour(colour);
        int last = Math.max(1, row.last() - row.first());
        for (int field = row.first(); field <= row.last(); field++) {
            double u = row.startU() + (row.endU() - row.startU()) * (field - row.first()) / last;
            canvas.fill(crescent(canvas, u, (field + 0.5) / row.interspaces()), tone);
        }
    }

    private Path2D crescent(WingCanvas canvas, double u, double v) {
        double half = 0.5 * breadth / row.interspaces();
        double thick = canvas.individual().length(row.radius());
        double[] front = new double[2 * (STEPS + 1)];
        double[] back = new double[2 * (STEPS + 1)];
        for (int i = 0; i <= STEPS; i++) {
            double across = 2.0 * i / STEPS - 1;
            double bow = 1 - across * across;
            put(front, i, canvas.at(u - depth * bow - thick * bow, v + across * half));
            put(back, STEPS - i, canvas.at(u - depth * bow + thick * bow, v + across * half));
        }
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        WingCanvas.append(path, front);
        WingCanvas.append(path, back);
        path.closePath();
        return path;
    }

    private static void put(double[] xy, int index, Point2D point) {
        xy[2 * index] = point.getX();
        xy[2 * index + 1] = point.getY();
    }
}
