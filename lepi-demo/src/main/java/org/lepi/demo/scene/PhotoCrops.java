package org.lepi.demo.scene;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Random crops of real photographs, for measuring only. */
public final class PhotoCrops implements Backdrop {
    private final List<BufferedImage> photographs;

    private PhotoCrops(List<BufferedImage> photographs) {
        this.photographs = photographs;
    }

    /** All JPEG files below a folder; fails when there is none. */
    public static PhotoCrops below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<BufferedImage> read = files.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .map(PhotoCrops::read)
                    .toList();
            if (read.isEmpty()) {
                throw new IOException("no photographs below " + folder);
            }
            return new PhotoCrops(read);
        }
    }

    private static BufferedImage read(Path file) {
        try {
            return ImageIO.read(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    @Override
    public BufferedImage paint(int width, int height, Random random) {
        BufferedImage photograph = photographs.get(random.nextInt(photographs.size()));
        int shorter = Math.min(photograph.getWidth(), photograph.getHeight());
        int side = (int) (shorter * (0.3 + 0.7 * random.nextDouble()));
        int left = random.nextInt(photograph.getWidth() - side + 1);
        int top = random.nextInt(photograph.getHeight() - side + 1);
        BufferedImage crop = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = Canvas.smooth(crop);
        graphics.drawImage(photograph, 0, 0, width, height, left, top, left + side, top + side, null);
        graphics.dispose();
        return crop;
    }
}
