package org.lepi.demo.pattern;

import java.awt.Color;
import org.lepi.demo.wing.Curve;

/**
 * The veins: the cell, from the base to the middle of the wing, and the branches from it to the margin.
 *
 * @param colour 0xRRGGBB
 * @param opacity 0..1
 * @param width at the cell, wing units
 * @param flare breadth at the margin as a multiple of the width
 */
public record VeinLines(int colour, double opacity, double width, double flare) implements Mark {
    private static final double CELL_END = 0.5;
    private static final double CELL_FRONT = 0.14;
    private static final double CELL_BACK = 0.62;

    @Override
    public void paint(WingCanvas canvas) {
        Color tone = canvas.individual().colour(colour, opacity);
        int fields = canvas.wing().interspaces();
        for (int vein = 1; vein < fields; vein++) {
            double v = vein / (double) fields;
            double start = v > CELL_BACK + 0.08 ? 0.08 : CELL_END - 0.1 * Math.abs(v - 0.38) / 0.38;
            double from = Math.max(CELL_FRONT, Math.min(CELL_BACK, v));
            double origin = v > CELL_BACK + 0.08 ? v : from;
            Curve path = Curve.through(start, origin, start + 0.5 * (1 - start), (origin + 2 * v) / 3, 1.03, v);
            canvas.fill(canvas.ribbon(path, width, width, width * flare), tone);
        }
        Curve cell = Curve.through(
                0.02,
                CELL_FRONT,
                0.3,
                CELL_FRONT,
                0.46,
                CELL_FRONT + 0.02,
                CELL_END,
                0.38,
                0.42,
                CELL_BACK,
                0.25,
                CELL_BACK - 0.04,
                0.02,
                CELL_BACK - 0.1);
        canvas.fill(canvas.ribbon(cell, width, width, width), tone);
    }
}
