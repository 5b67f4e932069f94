package org.lepi.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/** A page in one language, ready to be sent. */
public final class Page {
    private final byte[] body;
    private final String languageTag;
    private final String etag;

    /** {@code languageTag} with the region, as numbers and dates are written on the page: {@code de-CH}. */
    Page(String html, String languageTag) {
        body = html.getBytes(UTF_8);
        this.languageTag = languageTag;
        etag = "W/\"" + UUID.nameUUIDFromBytes(body) + "\"";
    }

    /** Weak, because the same page may be sent compressed. */
    String etag() {
        return etag;
    }

    /** Says what it is and in which language, and why another visitor gets it in another. */
    void describe(HttpServletResponse response) {
        response.setHeader("Content-Language", languageTag);
        response.addHeader("Vary", "Accept-Language, Cookie");
    }

    /** Sends the page. */
    public void send(HttpServletResponse response) throws IOException {
        describe(response);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    @Override
    public String toString() {
        return new String(body, UTF_8);
    }
}
