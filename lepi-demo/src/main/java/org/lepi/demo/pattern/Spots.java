package org.lepi.demo.pattern;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;

/** Spots, each an ellipse along its ray. */
public final class Spots implements Mark {
    private final int colour;
    private final double stretch;
    private final double[] places;

    /**
     * Spots.
     *
     * @param colour 0xRRGGBB
     * @param stretch length along the ray as a multiple of the breadth; 1 is round, less lies across
     * @param places u, v and radius (wing units) of each
     */
    public Spots(int colour, double stretch, double... places) {
        this.colour = colour;
        this.stretch = stretch;
        this.places = places.clone();
    }

    /** Round spots. */
    public static Spots round(int colour, double... places) {
        return new Spots(colour, 1, places);
    }

    /** A row with one spot in the middle of each field between veins, from one field to another (both included). */
    public static Spots row(int colour, double stretch, Row row) {
        int count = row.last() - row.first() + 1;
        double[] places = new double[3 * count];
        for (int i = 0; i < count; i++) {
            double share = count > 1 ? i / (double) (count - 1) : 0;
            places[3 * i] = row.startU() + share * (row.endU() - row.startU());
            places[3 * i + 1] = (row.first() + i + 0.5) / row.interspaces();
            places[3 * i + 2] = row.radius();
        }
        return new Spots(colour, stretch, places);
    }

    @Override
    public void paint(WingCanvas canvas) {
        Color tone = canvas.individual().colour(colour);
        for (int i = 0; i < places.length; i += 3) {
            Point2D middle = canvas.at(places[i], places[i + 1]);
            Point2D outward = canvas.wing().at(places[i] + 0.04, places[i + 1]);
            double across = canvas.individual().length(places[i + 2]);
            double along = across * stretch;
            AffineTransform turn = AffineTransform.getTranslateInstance(middle.getX(), middle.getY());
            turn.rotate(outward.getX() - middle.getX(), outward.getY() - middle.getY());
            canvas.fill(
                    turn.createTransformedShape(new Ellipse2D.Double(-along, -across, 2 * along, 2 * across)), tone);
        }
    }
}
