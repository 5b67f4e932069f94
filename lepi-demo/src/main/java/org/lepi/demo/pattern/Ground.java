package org.lepi.demo.pattern;

import java.awt.Color;
import java.awt.RadialGradientPaint;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** The ground colour of the whole wing, shading from the base to the margin. */
public record Ground(int base, int margin) implements Mark {
    /** A ground of one colour. */
    public static Ground of(int colour) {
        return new Ground(colour, colour);
    }

    @Override
    public void paint(WingCanvas canvas) {
        Point2D centre = canvas.wing().base();
        float reach = (float) centre.distance(canvas.wing().at(1, 0.3)) * 1.05f;
        Color near = canvas.individual().colour(base);
        Color far = canvas.individual().colour(margin);
        canvas.graphics()
                .setPaint(new RadialGradientPaint(centre, reach, new float[] {0.1f, 1}, new Color[] {near, far}));
        canvas.graphics().fill(new Rectangle2D.Double(-3, -3, 6, 6));
    }
}
