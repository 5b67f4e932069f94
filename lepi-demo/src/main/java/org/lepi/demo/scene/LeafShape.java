package org.lepi.demo.scene;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/** The outline of a simple leaf or a blade of grass. */
final class LeafShape {
    private LeafShape() {}

    /** A leaf from its stalk to its tip; breadth is the share of the length, about 0.02 (grass) to 0.6 (beech). */
    static Path2D between(Point2D stalk, Point2D tip, double breadth) {
        double half = breadth / 2;
        Path2D leaf = new Path2D.Double();
        leaf.moveTo(0, 0);
        leaf.curveTo(0.15, -half * 1.3, 0.6, -half * 1.5, 1, 0);
        leaf.curveTo(0.65, half * 1.2, 0.2, half * 1.6, 0, 0);
        leaf.closePath();
        AffineTransform place = AffineTransform.getTranslateInstance(stalk.getX(), stalk.getY());
        place.rotate(tip.getX() - stalk.getX(), tip.getY() - stalk.getY());
        place.scale(stalk.distance(tip), stalk.distance(tip));
        leaf.transform(place);
        return leaf;
    }
}
