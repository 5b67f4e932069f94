package org.lepi.launcher.client;

import java.nio.file.Path;
import java.util.Locale;

/** The media type that a file's name promises; the server looks at the bytes. */
public final class ImageType {
    private ImageType() {}

    public static String of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return switch (extension) {
            case "jpg", "jpe", "jpeg" -> "image/jpeg";
            case "tif", "tiff" -> "image/tiff";
            case "png", "gif", "bmp", "webp", "heic", "avif" -> "image/" + extension;
            default -> "image/x-unknown";
        };
    }
}
