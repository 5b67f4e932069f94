package org.lepi.launcher.bench;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.lepi.launcher.LaunchFailure;

/** A photograph as a JPEG of the size that a network wants, so that decoding is as small a part as it can be. */
final class ScaledPhotograph {
    private static final int GRAIN = 6;
    private static final int RED = 16;
    private static final int GREEN = 8;
    private static final int BYTE = 0xFF;

    private ScaledPhotograph() {}

    /**
     * Scales it.
     *
     * @return a temporary file, to be deleted by the caller
     * @throws LaunchFailure if the JDK cannot read the photograph
     */
    static Path of(Path photograph, int width, int height) throws IOException {
        return write(scale(photograph, width, height));
    }

    /** Scales it up and adds the grain of a sensor, without which it would be easier to decode than a photograph. */
    static Path withGrain(Path photograph, int width, int height) throws IOException {
        BufferedImage image = scale(photograph, width, height);
        Random random = new Random(1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int grain = (int) (GRAIN * random.nextGaussian());
                int rgb = image.getRGB(x, y);
                image.setRGB(
                        x, y, part(rgb >> RED, grain) << RED | part(rgb >> GREEN, grain) << GREEN | part(rgb, grain));
            }
        }
        return write(image);
    }

    private static int part(int rgb, int grain) {
        return Math.max(0, Math.min(BYTE, (rgb & BYTE) + grain));
    }

    private static BufferedImage scale(Path photograph, int width, int height) throws IOException {
        BufferedImage image = ImageIO.read(photograph.toFile());
        if (image == null) {
            throw new LaunchFailure(photograph + " is no image that the JDK can read");
        }
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }

    private static Path write(BufferedImage image) throws IOException {
        Path file = Files.createTempFile("lepi-bench", ".jpg");
        ImageIO.write(image, "jpg", file.toFile());
        return file;
    }
}
