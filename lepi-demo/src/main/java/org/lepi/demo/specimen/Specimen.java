package org.lepi.demo.specimen;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.lepi.demo.noise.Seed;
import org.lepi.demo.pattern.Individual;

/** One animal of a species with its wings open, seen from above. The same species and seed give the same picture. */
public final class Specimen {
    private static final double POSE_SPREAD = 0.05;
    private static final double MARGIN = 0.03;
    private static final double ROOT_DEPTH = 0.022;

    private final Species species;
    private final Individual individual;
    private final double foreTurn;
    private final double hindTurn;
    private final double lopsided;

    /** The animal of this species and seed. */
    public Specimen(Species species, long seed) {
        this.species = species;
        individual = new Individual(Seed.of(seed, species.scientificName().hashCode()));
        foreTurn = POSE_SPREAD * individual.random().nextGaussian();
        hindTurn = POSE_SPREAD * individual.random().nextGaussian();
        lopsided = 0.3 * POSE_SPREAD * individual.random().nextGaussian();
    }

    /** The animal on a transparent ground, cropped to itself; the longer side has that many pixels. May be called once. */
    public BufferedImage paint(int longSide) {
        Rectangle2D fore = turned(species.fore(), foreTurn);
        Rectangle2D hind = turned(species.hind(), hindTurn);
        double reach = Math.max(fore.getMaxX(), hind.getMaxX()) + 2 * MARGIN;
        double top = Math.min(fore.getMinY(), BodyPainter.front(species.body())) - 2 * MARGIN;
        double bottom = Math.max(hind.getMaxY(), BodyPainter.back(species.body())) + 2 * MARGIN;
        double scale = longSide / Math.max(2 * reach, bottom - top);
        int width = Math.min(longSide, (int) Math.ceil(2 * reach * scale));
        int height = Math.min(longSide, (int) Math.ceil((bottom - top) * scale));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.translate(width / 2.0, 0);
        graphics.scale(scale, scale);
        graphics.translate(0, -top);
        paintWings(graphics, scale);
        new BodyPainter(species.body(), individual, graphics, scale).paint();
        graphics.dispose();
        return image;
    }

    private void paintWings(Graphics2D graphics, double scale) {
        WingPainter painter = new WingPainter(individual, scale);
        Layer hind = painter.paint(species.hind());
        Layer fore = painter.paint(species.fore());
        Layer shade = fore.silhouette(new Color(0, 0, 0, 18));
        drawPair(graphics, hind, hindTurn);
        graphics.setComposite(AlphaComposite.SrcAtop);
        for (double offset = 0.006; offset < 0.052; offset += 0.006) {
            AffineTransform before = graphics.getTransform();
            graphics.translate(0, offset);
            drawPair(graphics, shade, foreTurn);
            graphics.setTransform(before);
        }
        graphics.setComposite(AlphaComposite.SrcOver);
        drawPair(graphics, fore, foreTurn);
    }

    private void drawPair(Graphics2D graphics, Layer layer, double turn) {
        AffineTransform before = graphics.getTransform();
        graphics.rotate(turn + lopsided);
        graphics.translate(-ROOT_DEPTH, 0);
        layer.draw(graphics);
        graphics.setTransform(before);
        graphics.scale(-1, 1);
        graphics.rotate(turn - lopsided);
        graphics.translate(-ROOT_DEPTH, 0);
        layer.draw(graphics);
        graphics.setTransform(before);
    }

    private static Rectangle2D turned(WingPattern pattern, double angle) {
        return AffineTransform.getRotateInstance(angle)
                .createTransformedShape(pattern.outline())
                .getBounds2D();
    }
}
