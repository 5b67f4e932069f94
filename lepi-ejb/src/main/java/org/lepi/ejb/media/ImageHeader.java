package org.lepi.ejb.media;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/**
 * What a picture says of itself before a pixel is decoded. Everything that decoding allocates follows from it, so it is
 * read by code of our own, checked against a cap, and held against what the decoder sees later.
 *
 * @param width stored width in pixels, at least 1; the upright picture may have the sides swapped
 * @param height stored height in pixels, at least 1
 * @param orientation how the stored picture has to be turned
 */
public record ImageHeader(MediaType type, int width, int height, Orientation orientation) {

    /**
     * Refuses pictures without pixels.
     *
     * @throws LepiException UNREADABLE_IMAGE when a side is below 1
     */
    public ImageHeader {
        if (width < 1 || height < 1) {
            throw unreadable("The header gives the size as " + width + "x" + height + " pixels");
        }
    }

    /**
     * Reads the header and, where that is cheap, checks that the file is whole. Allocates nothing that grows with the
     * size the header claims.
     *
     * @param maxPixels the most pixels (width × height) that may be decoded
     * @throws LepiException UNSUPPORTED_MEDIA, UNREADABLE_IMAGE or IMAGE_TOO_LARGE, each with the reason
     */
    public static ImageHeader read(byte[] bytes, long maxPixels) {
        MediaType type = MediaTypes.imageTypeOf(bytes);
        ImageHeader header;
        try {
            header = read(type, ByteBuffer.wrap(bytes));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new LepiException(FailureKind.UNREADABLE_IMAGE, "The " + type + " file ends in its header", e);
        }
        if ((long) header.width * header.height > maxPixels) {
            throw new LepiException(
                    FailureKind.IMAGE_TOO_LARGE,
                    "The image has " + header.width + "x" + header.height + " pixels; at most " + maxPixels
                            + " are decoded");
        }
        return header;
    }

    private static ImageHeader read(MediaType type, ByteBuffer bytes) {
        return switch (type) {
            case JPEG -> JpegHeader.read(bytes);
            case PNG -> PngHeader.read(bytes);
            case GIF -> GifHeader.read(bytes);
            case BMP -> BmpHeader.read(bytes);
            case WEBP -> WebpHeader.read(bytes);
            case TIFF -> TiffHeader.read(bytes);
        };
    }

    static LepiException unreadable(String detail) {
        return new LepiException(FailureKind.UNREADABLE_IMAGE, detail);
    }
}
