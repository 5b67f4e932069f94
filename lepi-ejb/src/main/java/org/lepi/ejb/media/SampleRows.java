package org.lepi.ejb.media;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;

/**
 * The samples of a picture in grey, RGB or CMYK, of 1 to 16 bits, with or without alpha, as opaque 8-bit RGB.
 *
 * <p>Samples are taken from the raster as they are stored, and neither gamma nor an embedded profile is applied: Java2D
 * would brighten 16-bit grey, and models are trained on pixels read in this plain way. Depths are scaled as ISO/IEC
 * 15948, 13.12 recommends, and transparency is laid over white.
 */
final class SampleRows implements PixelRows {
    private final Raster raster;
    private final int bands;
    private final int max;
    private final boolean bytes;
    private final boolean alpha;
    private final boolean premultiplied;
    private final int colourSpace;
    private final byte[] samples;
    private final int[] wideSamples;

    SampleRows(BufferedImage image) {
        ColorModel colours = image.getColorModel();
        raster = image.getRaster();
        bands = raster.getNumBands();
        int depth = raster.getSampleModel().getSampleSize(0);
        max = (1 << depth) - 1;
        bytes = depth == Byte.SIZE && raster.getTransferType() == DataBuffer.TYPE_BYTE;
        alpha = colours.hasAlpha();
        premultiplied = colours.isAlphaPremultiplied();
        colourSpace = colours.getColorSpace().getType();
        samples = new byte[bands * raster.getWidth()];
        wideSamples = new int[bytes ? 0 : samples.length];
    }

    /** Whether the picture is stored in such samples. */
    static boolean covers(BufferedImage image) {
        int transfer = image.getRaster().getTransferType();
        int space = image.getColorModel().getColorSpace().getType();
        return image.getColorModel() instanceof ComponentColorModel
                && (transfer == DataBuffer.TYPE_BYTE || transfer == DataBuffer.TYPE_USHORT)
                && (space == ColorSpace.TYPE_GRAY || space == ColorSpace.TYPE_RGB || space == ColorSpace.TYPE_CMYK);
    }

    @Override
    public int width() {
        return raster.getWidth();
    }

    @Override
    public int height() {
        return raster.getHeight();
    }

    @Override
    public void read(int y, byte[] row) {
        readSamples(y);
        switch (colourSpace) {
            case ColorSpace.TYPE_GRAY -> fromGrey(row);
            case ColorSpace.TYPE_CMYK -> fromCmyk(row);
            default -> fromRgb(row);
        }
        if (alpha) {
            overWhite(row);
        }
    }

    private void readSamples(int y) {
        if (bytes) {
            raster.getDataElements(raster.getMinX(), raster.getMinY() + y, width(), 1, samples);
            return;
        }
        raster.getPixels(raster.getMinX(), raster.getMinY() + y, width(), 1, wideSamples);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) ((wideSamples[i] * 255 + max / 2) / max);
        }
    }

    private void fromGrey(byte[] row) {
        for (int from = 0, to = 0; from < samples.length; from += bands, to += 3) {
            row[to] = samples[from];
            row[to + 1] = samples[from];
            row[to + 2] = samples[from];
        }
    }

    private void fromRgb(byte[] row) {
        if (bands == 3) {
            System.arraycopy(samples, 0, row, 0, samples.length);
            return;
        }
        for (int from = 0, to = 0; from < samples.length; from += bands, to += 3) {
            row[to] = samples[from];
            row[to + 1] = samples[from + 1];
            row[to + 2] = samples[from + 2];
        }
    }

    /** Ink on paper without a profile, as TensorFlow has it for JPEG: each ink takes its share of what black leaves. */
    private void fromCmyk(byte[] row) {
        for (int from = 0, to = 0; from < samples.length; from += bands, to += 3) {
            int light = 255 - (samples[from + 3] & 0xff);
            for (int i = 0; i < 3; i++) {
                row[to + i] = (byte) Opacity.share(255 - (samples[from + i] & 0xff), light);
            }
        }
    }

    private void overWhite(byte[] row) {
        for (int from = bands - 1, to = 0; from < samples.length; from += bands) {
            int opacity = samples[from] & 0xff;
            for (int i = 0; i < 3; i++, to++) {
                int colour = row[to] & 0xff;
                row[to] = (byte)
                        (premultiplied ? Math.min(255, colour + 255 - opacity) : Opacity.overWhite(colour, opacity));
            }
        }
    }
}
