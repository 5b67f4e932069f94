package org.lepi.launcher.bench;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.lepi.launcher.LaunchFailure;

/** A photograph as a JPEG of the size that a network wants, so that decoding is as small a part as it can be. */
final class ScaledPhotograph {
    private ScaledPhotograph() {}

    /**
     * Scales it.
     *
     * @return a temporary file, to be deleted by the caller
     * @throws LaunchFailure if the JDK cannot read the photograph
     */
    static Path of(Path photograph, int width, int height) throws IOException {
        BufferedImage image = ImageIO.read(photograph.toFile());
        if (image == null) {
            throw new LaunchFailure(photograph + " is no image that the JDK can read");
        }
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        Path file = Files.createTempFile("lepi-bench", ".jpg");
        ImageIO.write(scaled, "jpg", file.toFile());
        return file;
    }
}
