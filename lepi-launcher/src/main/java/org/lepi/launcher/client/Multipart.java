package org.lepi.launcher.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A form with files (RFC 7578), built in memory. */
public final class Multipart {
    private final String boundary = UUID.randomUUID().toString();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** Adds a text; an empty one is left out. */
    public Multipart text(String name, String value) {
        if (!value.isEmpty()) {
            append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
                    + "\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + value + "\r\n");
        }
        return this;
    }

    public Multipart file(String name, Path file) throws IOException {
        String fileName = String.valueOf(file.getFileName()).replaceAll("[\"\r\n]", "_");
        append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: " + ImageType.of(file) + "\r\n\r\n");
        body.writeBytes(Files.readAllBytes(file));
        append("\r\n");
        return this;
    }

    public String mediaType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    /** Call it once, after the last part. */
    public BodyPublisher publisher() {
        append("--" + boundary + "--\r\n");
        return BodyPublishers.ofByteArray(body.toByteArray());
    }

    private void append(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
