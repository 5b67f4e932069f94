package org.lepi.system;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.imageio.ImageIO;

/** Photographs to identify: those of the demonstration data, and plain ones drawn here. */
final class Samples {
    private Samples() {}

    /** Sample image files of the demonstration data with the scientific name that each shows. */
    static Map<Path, String> demonstration() throws IOException {
        Path folder = RunningLepi.home().resolve("demo");
        List<String> lines = Files.readAllLines(folder.resolve("samples.csv"));
        Map<Path, String> samples = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            samples.put(folder.resolve(cells[0]), cells[1]);
        }
        return samples;
    }

    /** A name that no other taxon has. */
    static String genus(String beginning) {
        return beginning + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    /** A plain picture, {@code format} as ImageIO names it. */
    static byte[] plain(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(120, 160, 90));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.ORANGE);
        graphics.fillOval(width / 4, height / 4, width / 2, height / 2);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }
}
