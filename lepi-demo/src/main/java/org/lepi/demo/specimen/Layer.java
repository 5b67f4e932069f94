package org.lepi.demo.specimen;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * A painted wing and where it belongs.
 *
 * @param image transparent outside the wing
 * @param left of the image, in wing units
 * @param top of the image, in wing units
 * @param scale pixels per wing unit
 */
record Layer(BufferedImage image, double left, double top, double scale) {
    /** Draws the layer on a context in wing units. */
    void draw(Graphics2D graphics) {
        AffineTransform place = AffineTransform.getTranslateInstance(left, top);
        place.scale(1 / scale, 1 / scale);
        graphics.drawImage(image, place, null);
    }

    /** The layer's silhouette in one colour. */
    Layer silhouette(Color colour) {
        BufferedImage shape = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = shape.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.setComposite(AlphaComposite.SrcIn);
        graphics.setPaint(colour);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.dispose();
        return new Layer(shape, left, top, scale);
    }
}
