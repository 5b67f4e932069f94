package org.lepi.ejb.media;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Callable;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Compares what a 12-megapixel JPEG costs on the way to 224x224 with the plain way of the JDK. Run by hand; both ways
 * take turns in one run, so that whatever else the machine does meets both.
 */
final class DecodeBenchmark {
    private static final int WIDTH = 4000;
    private static final int HEIGHT = 3000;
    private static final int TARGET = 224;
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 40;

    private DecodeBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        byte[] jpeg = photograph();
        try (ImageDecoder decoder = new ImageDecoder(40_000_000)) {
            Course ours = new Course();
            Course plain = new Course();
            for (int i = -WARM_UP; i < ROUNDS; i++) {
                ours.run(i, () -> decoder.decode(jpeg, TARGET, TARGET));
                plain.run(i, () -> plain(jpeg));
            }
            System.out.printf("%d bytes, %d x %d to %d x %d%n", jpeg.length, WIDTH, HEIGHT, TARGET, TARGET);
            compare("processor", ours.processor, plain.processor);
            compare("elapsed", ours.elapsed, plain.elapsed);
        }
    }

    private static void compare(String what, double[] ours, double[] plain) {
        Arrays.sort(ours);
        Arrays.sort(plain);
        double median = ours[ROUNDS / 2];
        double plainMedian = plain[ROUNDS / 2];
        System.out.printf(
                "%s: ours %.1f ms, plain %.1f ms, ratio %.2f (medians); ratio of the least %.2f%n",
                what, median, plainMedian, plainMedian / median, plain[0] / ours[0]);
    }

    /** What one way took in every round, in milliseconds; both ways run in the calling thread. */
    private static final class Course {
        private final double[] processor = new double[ROUNDS];
        private final double[] elapsed = new double[ROUNDS];

        void run(int round, Callable<Object> work) throws Exception {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long start = System.nanoTime();
            long processorStart = threads.getCurrentThreadCpuTime();
            work.call();
            if (round >= 0) {
                processor[round] = (threads.getCurrentThreadCpuTime() - processorStart) / 1e6;
                elapsed[round] = (System.nanoTime() - start) / 1e6;
            }
        }
    }

    private static BufferedImage plain(byte[] jpeg) throws IOException {
        BufferedImage full = ImageIO.read(new ByteArrayInputStream(jpeg));
        BufferedImage small = new BufferedImage(TARGET, TARGET, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(full, 0, 0, TARGET, TARGET, null);
        graphics.dispose();
        return small;
    }

    /** Broad gradients and some noise, about as hard to compress as a photograph. */
    private static byte[] photograph() throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Random random = new Random(1);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int noise = random.nextInt(16);
                int red = 240 * x / WIDTH + noise;
                int green = 240 * y / HEIGHT + noise;
                int blue = (int) (112 + 112 * Math.sin(x / 90.0) * Math.cos(y / 70.0)) + noise;
                image.setRGB(x, y, (red << 16) | (green << 8) | blue);
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(0.9f);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), parameters);
        }
        return bytes.toByteArray();
    }
}
