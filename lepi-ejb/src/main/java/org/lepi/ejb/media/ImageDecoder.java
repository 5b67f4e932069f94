package org.lepi.ejb.media;

import java.awt.image.BufferedImage;
import org.lepi.ejb.inference.ReducedJpegDecoder;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/**
 * From the bytes of any photograph to its upright pixels; the only way in.
 *
 * <p>Bytes are hostile: type, size and wholeness are checked before anything is decoded, and whatever a decoder throws
 * becomes one of the three refusals below. JPEG is decoded at the largest reduction that still covers the target, which
 * is what makes identification cheap (a 12-megapixel photograph costs half of what ImageIO takes).
 *
 * <p>Can be shared by all threads. Holds a TensorFlow session until closed.
 */
public final class ImageDecoder implements AutoCloseable {
    private static final int LARGEST_REDUCTION = 8;

    private final long maxPixels;
    private final ReducedJpegDecoder jpegDecoder = new ReducedJpegDecoder();
    private final ImageFileReader fileReader = new ImageFileReader();
    private final DecodingMemory memory;

    /**
     * Makes a decoder.
     *
     * @param maxPixels the most pixels (width × height) of a picture that is decoded
     */
    public ImageDecoder(long maxPixels) {
        this(maxPixels, DecodingMemory.ofThisJvm());
    }

    ImageDecoder(long maxPixels, DecodingMemory memory) {
        this.maxPixels = maxPixels;
        this.memory = memory;
    }

    /**
     * Decodes at full size.
     *
     * @throws LepiException UNSUPPORTED_MEDIA, UNREADABLE_IMAGE or IMAGE_TOO_LARGE, each with the reason
     */
    public RgbImage decode(byte[] bytes) {
        ImageHeader header = ImageHeader.read(bytes, maxPixels);
        return decode(bytes, header, header.width(), header.height());
    }

    /**
     * Decodes and stretches the whole upright picture to a size, by area average.
     *
     * @param targetWidth of the upright result in pixels, at least 1
     * @param targetHeight of the upright result in pixels, at least 1
     * @throws LepiException UNSUPPORTED_MEDIA, UNREADABLE_IMAGE or IMAGE_TOO_LARGE, each with the reason
     */
    public RgbImage decode(byte[] bytes, int targetWidth, int targetHeight) {
        ImageHeader header = ImageHeader.read(bytes, maxPixels);
        boolean swapped = header.orientation().swapsSides();
        return decode(bytes, header, swapped ? targetHeight : targetWidth, swapped ? targetWidth : targetHeight);
    }

    /** Releases the native memory; no call may follow. */
    @Override
    public void close() {
        jpegDecoder.close();
    }

    /** Width and height are those before the picture is turned: the fewer pixels there are to turn, the better. */
    private RgbImage decode(byte[] bytes, ImageHeader header, int width, int height) {
        if (header.type() == MediaType.JPEG) {
            int reduction = reduction(header, width, height);
            return resize(jpeg(bytes, header, reduction), header, reduction, width, height);
        }
        return memory.within(header, () -> resize(other(bytes, header), header, 1, width, height));
    }

    private static RgbImage resize(PixelRows stored, ImageHeader header, int reduction, int width, int height) {
        AxisWeights columns = new AxisWeights(header.width(), reduction, width);
        AxisWeights rows = new AxisWeights(header.height(), reduction, height);
        return AreaAverage.resize(stored, columns, rows).oriented(header.orientation());
    }

    /** The largest reduction after which the picture still covers the target on both sides. */
    private static int reduction(ImageHeader header, int width, int height) {
        int reduction = LARGEST_REDUCTION;
        while (reduction > 1
                && (reduced(header.width(), reduction) < width || reduced(header.height(), reduction) < height)) {
            reduction /= 2;
        }
        return reduction;
    }

    // TensorFlow has one exception per status of the native side, and which of them a damaged JPEG gives is
    // undocumented.
    @SuppressWarnings("checkstyle:illegalcatch")
    private PixelRows jpeg(byte[] bytes, ImageHeader header, int reduction) {
        int width = reduced(header.width(), reduction);
        int height = reduced(header.height(), reduction);
        try {
            return new RgbImage(width, height, jpegDecoder.decode(bytes, reduction, width, height));
        } catch (RuntimeException e) {
            throw new LepiException(FailureKind.UNREADABLE_IMAGE, "The JPEG data are damaged or end too early", e);
        }
    }

    /** libjpeg rounds up. */
    private static int reduced(int side, int reduction) {
        return (side + reduction - 1) / reduction;
    }

    private PixelRows other(byte[] bytes, ImageHeader header) {
        BufferedImage image = fileReader.read(bytes, header);
        return SampleRows.covers(image) ? new SampleRows(image) : new ArgbRows(image);
    }
}
