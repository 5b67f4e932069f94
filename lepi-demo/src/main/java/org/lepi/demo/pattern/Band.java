package org.lepi.demo.pattern;

import org.lepi.demo.wing.Curve;

/** A line, stripe or band along a path in wing coordinates. */
public final class Band implements Mark {
    private final int colour;
    private final double opacity;
    private final Curve path;
    private final double[] widths;

    /**
     * A band.
     *
     * @param colour 0xRRGGBB
     * @param opacity 0..1
     * @param path in (u, v)
     * @param widths breadth in wing units, evenly spread from the start of the path to its end
     */
    public Band(int colour, double opacity, Curve path, double... widths) {
        this.colour = colour;
        this.opacity = opacity;
        this.path = path;
        this.widths = widths.clone();
    }

    /** A band of one breadth along u0, v0, u1, v1, … */
    public static Band of(int colour, double width, double... uv) {
        return new Band(colour, 1, Curve.through(uv), width, width);
    }

    /** A band that runs from one breadth to another. */
    public static Band tapered(int colour, double startWidth, double endWidth, double... uv) {
        return new Band(colour, 1, Curve.through(uv), startWidth, endWidth);
    }

    /** The same band with other breadths along its way. */
    public Band widths(double... changed) {
        return new Band(colour, opacity, path, changed);
    }

    /** The same band, only partly covering what lies beneath. */
    public Band veiled(double changed) {
        return new Band(colour, changed, path, widths);
    }

    @Override
    public void paint(WingCanvas canvas) {
        double factor = canvas.individual().length(1);
        double[] sized = widths.clone();
        for (int i = 0; i < sized.length; i++) {
            sized[i] *= factor;
        }
        canvas.fill(canvas.ribbon(path, sized), canvas.individual().colour(colour, opacity));
    }
}
