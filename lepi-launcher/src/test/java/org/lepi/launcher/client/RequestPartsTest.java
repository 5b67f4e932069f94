package org.lepi.launcher.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestPartsTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aQueryIsEncodedAndLeavesOutWhatIsNotGiven() {
        assertEquals("", new Query().with("model", null).toString());
        assertEquals(
                "?delimiter=%3B&top=5&vernacular%3Aen=common%20name",
                new Query()
                        .with("vernacular:en", "common name")
                        .with("top", 5)
                        .with("delimiter", ";")
                        .with("model", null)
                        .toString());
    }

    @Test
    void aFormHoldsTextsAndFiles() throws Exception {
        Path file = Files.writeString(folder.resolve("quo\"ted.png"), "pixels");
        Multipart form =
                new Multipart().text("licence", "CC0").text("attribution", "").file("file", file);
        String boundary = "--" + form.mediaType().substring(form.mediaType().indexOf('=') + 1);
        String body = text(form);
        assertEquals(
                boundary + "\r\nContent-Disposition: form-data; name=\"licence\"\r\n"
                        + "Content-Type: text/plain; charset=UTF-8\r\n\r\nCC0\r\n"
                        + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"quo_ted.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\npixels\r\n"
                        + boundary + "--\r\n",
                body);
    }

    @Test
    void theNameSaysWhichImageItIs() {
        assertEquals("image/jpeg", ImageType.of(Path.of("a/IMG_1.JPG")));
        assertEquals("image/tiff", ImageType.of(Path.of("scan.tif")));
        assertTrue(ImageType.of(Path.of("photograph")).startsWith("image/"));
    }

    private static String text(Multipart form) {
        StringBuilder text = new StringBuilder();
        form.publisher().subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(ByteBuffer bytes) {
                text.append(StandardCharsets.UTF_8.decode(bytes));
            }

            @Override
            public void onError(Throwable failure) {
                text.append(failure);
            }

            @Override
            public void onComplete() {}
        });
        return text.toString();
    }
}
