package org.lepi.ejb.media;

import java.awt.image.BufferedImage;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** The pixels of a picture with a palette or packed colours, as its colour model resolves them, laid over white. */
final class ArgbRows implements PixelRows {
    private final BufferedImage image;
    private final int[] argb;

    ArgbRows(BufferedImage image) {
        this.image = image;
        argb = new int[image.getWidth()];
    }

    @Override
    public int width() {
        return image.getWidth();
    }

    @Override
    public int height() {
        return image.getHeight();
    }

    // A colour model meets an index outside its palette, or samples it cannot convert, with any exception there is.
    @SuppressWarnings("checkstyle:illegalcatch")
    @Override
    public void read(int y, byte[] row) {
        try {
            image.getRGB(0, y, argb.length, 1, argb, 0, argb.length);
        } catch (RuntimeException e) {
            throw new LepiException(FailureKind.UNREADABLE_IMAGE, "The colours of the image are damaged", e);
        }
        int to = 0;
        for (int pixel : argb) {
            int opacity = pixel >>> 24;
            row[to++] = (byte) Opacity.overWhite(pixel >> 16 & 0xff, opacity);
            row[to++] = (byte) Opacity.overWhite(pixel >> 8 & 0xff, opacity);
            row[to++] = (byte) Opacity.overWhite(pixel & 0xff, opacity);
        }
    }
}
