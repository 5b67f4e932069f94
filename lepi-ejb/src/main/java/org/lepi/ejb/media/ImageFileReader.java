package org.lepi.ejb.media;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/**
 * Decodes every format but JPEG, by the JDK's own readers and, for WebP and TIFF, TwelveMonkeys'.
 *
 * <p>The readers of this application are made by hand and never registered: ImageIO's registry belongs to the whole
 * server, would hand them to other applications and would hold this one's class loader after it is gone.
 */
final class ImageFileReader {
    private final Map<MediaType, ImageReaderSpi> formats = new EnumMap<>(MediaType.class);

    ImageFileReader() {
        formats.put(MediaType.PNG, ofJdk("png"));
        formats.put(MediaType.GIF, ofJdk("gif"));
        formats.put(MediaType.BMP, ofJdk("bmp"));
        formats.put(MediaType.WEBP, new WebPImageReaderSpi());
        formats.put(MediaType.TIFF, new TIFFImageReaderSpi());
    }

    /**
     * Decodes the first image of a file at full size.
     *
     * @param header what was read from the same bytes
     * @throws LepiException UNREADABLE_IMAGE when the decoder refuses the bytes or sees another size than the header
     */
    // Decoders of other people meet damaged files with any exception there is, nested directories with an overflow.
    @SuppressWarnings("checkstyle:illegalcatch")
    BufferedImage read(byte[] bytes, ImageHeader header) {
        try {
            return readFirst(bytes, header);
        } catch (LepiException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new LepiException(
                    FailureKind.UNREADABLE_IMAGE, "The " + header.type() + " data are damaged or end too early", e);
        }
    }

    private BufferedImage readFirst(byte[] bytes, ImageHeader header) throws IOException {
        ImageReaderSpi format = formats.get(header.type());
        if (format == null) {
            throw new IllegalArgumentException("no reader for " + header.type());
        }
        ImageReader reader = format.createReaderInstance();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input, false, true);
            if (reader.getWidth(0) != header.width() || reader.getHeight(0) != header.height()) {
                throw ImageHeader.unreadable("The " + header.type() + " file gives two different sizes");
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    /**
     * The JDK's reader of a format. The first use of the registry adds what the thread's class loader offers; with the
     * platform's class loader nothing of this application is among it.
     */
    private static ImageReaderSpi ofJdk(String format) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            Iterator<ImageReaderSpi> found = IIORegistry.getDefaultInstance()
                    .getServiceProviders(ImageReaderSpi.class, spi -> isOfJdk(spi, format), true);
            return found.next();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static boolean isOfJdk(Object provider, String format) {
        return provider instanceof ImageReaderSpi spi
                && spi.getClass().getName().startsWith("com.sun.imageio.")
                && Arrays.asList(spi.getFormatNames()).contains(format);
    }
}
