package org.lepi.demo.pattern;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Arrays;
import org.lepi.demo.wing.Curve;

/** A patch with a smooth closed edge. */
public final class Blotch implements Mark {
    private final int colour;
    private final double[] edge;

    /**
     * A patch.
     *
     * @param colour 0xRRGGBB
     * @param edge the points u0, v0, u1, v1, … its edge runs through; the last is joined to the first
     */
    public Blotch(int colour, double... edge) {
        this.colour = colour;
        this.edge = edge.clone();
    }

    @Override
    public void paint(WingCanvas canvas) {
        double[] closed = Arrays.copyOf(edge, edge.length + 2);
        closed[edge.length] = edge[0];
        closed[edge.length + 1] = edge[1];
        Curve curve = Curve.through(closed);
        int pieces = canvas.pieces(curve.length());
        double[] xy = new double[2 * pieces];
        for (int i = 0; i < pieces; i++) {
            Point2D uv = curve.at(i / (double) pieces);
            Point2D point = canvas.at(uv.getX(), uv.getY());
            xy[2 * i] = point.getX();
            xy[2 * i + 1] = point.getY();
        }
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        WingCanvas.append(path, xy);
        path.closePath();
        canvas.fill(path, canvas.individual().colour(colour));
    }
}
