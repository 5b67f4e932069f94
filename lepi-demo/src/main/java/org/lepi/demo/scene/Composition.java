package org.lepi.demo.scene;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * Where an animal lies in a picture.
 *
 * @param turn radians
 * @param share its longer side as a share of the picture's shorter side
 * @param shift of its middle from the picture's middle to the right, as a share of the picture's width
 * @param sink the same, down
 * @param stretch breadth as a multiple of the true one, as when a picture is not square and is made so
 */
public record Composition(double turn, double share, double shift, double sink, double stretch) {
    /** As photographs come: any turn, half the picture or all of it, off the middle. */
    public static Composition anyhow(Random random) {
        double share = 0.5 + 0.48 * random.nextDouble();
        double room = 0.04 + 0.35 * (1 - share);
        return new Composition(
                2 * Math.PI * random.nextDouble(),
                share,
                room * (random.nextDouble() - 0.5),
                room * (random.nextDouble() - 0.5),
                Math.exp(0.05 * random.nextGaussian()));
    }

    /** Nearly upright and in the middle, as a collection is photographed. */
    public static Composition upright(double share, Random random) {
        return new Composition(0.06 * random.nextGaussian(), share, 0, 0, 1);
    }

    /** As an animal rests out of doors and is photographed with care: large, near the middle, leaning to a side. */
    public static Composition resting(Random random) {
        return new Composition(
                0.5 * random.nextGaussian(),
                0.68 + 0.12 * random.nextDouble(),
                0.025 * random.nextGaussian(),
                0.025 * random.nextGaussian(),
                1);
    }

    /** Lays the animal (transparent ground) on the background, with a soft shadow; changes the background. */
    public void lay(BufferedImage animal, BufferedImage background) {
        double size = share * Math.min(background.getWidth(), background.getHeight());
        double scale = size / Math.max(animal.getWidth(), animal.getHeight());
        AffineTransform place = AffineTransform.getTranslateInstance(
                background.getWidth() * (0.5 + shift), background.getHeight() * (0.5 + sink));
        place.scale(stretch, 1 / stretch);
        place.rotate(turn);
        place.scale(scale, scale);
        place.translate(-animal.getWidth() / 2.0, -animal.getHeight() / 2.0);
        Graphics2D graphics = background.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        shadow(graphics, animal, place, size);
        graphics.drawImage(animal, place, null);
        graphics.dispose();
    }

    private static void shadow(Graphics2D graphics, BufferedImage animal, AffineTransform place, double size) {
        BufferedImage silhouette = new BufferedImage(
                Math.max(8, animal.getWidth() / 6), Math.max(8, animal.getHeight() / 6), BufferedImage.TYPE_INT_ARGB);
        Graphics2D shape = Canvas.smooth(silhouette);
        shape.drawImage(animal, 1, 1, silhouette.getWidth() - 2, silhouette.getHeight() - 2, null);
        shape.setComposite(AlphaComposite.SrcIn);
        shape.setPaint(new Color(20, 16, 10, 36));
        shape.fillRect(0, 0, silhouette.getWidth(), silhouette.getHeight());
        shape.dispose();
        for (int layer = 1; layer <= 4; layer++) {
            AffineTransform fallen = AffineTransform.getTranslateInstance(size * 0.007 * layer, size * 0.010 * layer);
            fallen.concatenate(place);
            fallen.scale(
                    animal.getWidth() / (double) silhouette.getWidth(),
                    animal.getHeight() / (double) silhouette.getHeight());
            graphics.drawImage(silhouette, fallen, null);
        }
    }
}
