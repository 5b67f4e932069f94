package org.lepi.demo.pattern;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.Random;

/** Scattered scales of another colour, or hairs when they are long. */
public final class Flecks implements Mark {
    private final int colour;
    private final double opacity;
    private final int count;
    private final double length;
    private final double[] zone;

    /**
     * Scattered scales.
     *
     * @param colour 0xRRGGBB
     * @param opacity 0..1
     * @param count how many
     * @param length of one, in wing units, along the veins
     * @param zone where: from u, to u, from v, to v
     */
    public Flecks(int colour, double opacity, int count, double length, double... zone) {
        this.colour = colour;
        this.opacity = opacity;
        this.count = count;
        this.length = length;
        this.zone = zone.clone();
    }

    @Override
    public void paint(WingCanvas canvas) {
        Random random = canvas.individual().random();
        double scale = canvas.pixelsPerUnit();
        int drawn = (int) Math.min(count, count * scale / 120);
        Color tone = canvas.individual().colour(colour, opacity);
        canvas.graphics().setPaint(tone);
        canvas.graphics()
                .setStroke(new BasicStroke(
                        (float) Math.max(0.0045, 0.7 / scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < drawn; i++) {
            double u = zone[0] + (zone[1] - zone[0]) * random.nextDouble();
            double v = zone[2] + (zone[3] - zone[2]) * random.nextDouble();
            Point2D start = canvas.wing().at(u, v);
            Point2D along = canvas.wing().at(u + 0.05, v);
            double away = Math.max(1e-9, start.distance(along));
            double share = length * (0.5 + random.nextDouble()) / away;
            canvas.graphics()
                    .draw(new Line2D.Double(
                            start.getX(),
                            start.getY(),
                            start.getX() + share * (along.getX() - start.getX()),
                            start.getY() + share * (along.getY() - start.getY())));
        }
    }
}
