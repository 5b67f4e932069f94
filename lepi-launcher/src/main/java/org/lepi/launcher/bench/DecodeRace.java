package org.lepi.launcher.bench;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * What a large JPEG costs on the way to the network's input, in the server and in the plain way of the JDK. Both take
 * turns, so that whatever else the machine does meets both.
 */
final class DecodeRace {
    private static final int WARM_UP = 10;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Load load;
    private final ServedModel model;
    private final byte[] jpeg;

    DecodeRace(Load load, Path photograph, ServedModel model) throws IOException {
        this.load = load;
        this.model = model;
        this.jpeg = Files.readAllBytes(photograph);
    }

    /** Medians in milliseconds. */
    record Times(double served, double plain) {}

    Times run(int rounds) throws IOException {
        List<Double> served = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        for (int round = -WARM_UP; round < rounds; round++) {
            double server = load.oneByOne(1).get(0).decode();
            long start = System.nanoTime();
            BufferedImage small = plainly();
            double plainly = (System.nanoTime() - start) / NANOS_PER_MILLI;
            if (round >= 0 && small.getWidth() == model.width()) {
                served.add(server);
                plain.add(plainly);
            }
        }
        return new Times(new Percentiles(served).at(0.5), new Percentiles(plain).at(0.5));
    }

    private BufferedImage plainly() throws IOException {
        BufferedImage full = ImageIO.read(new ByteArrayInputStream(jpeg));
        BufferedImage small = new BufferedImage(model.width(), model.height(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(full, 0, 0, model.width(), model.height(), null);
        graphics.dispose();
        return small;
    }
}
