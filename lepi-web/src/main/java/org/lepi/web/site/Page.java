package org.lepi.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page in one language, ready to be sent. */
public final class Page {
    private static final Pattern BANNER = Pattern.compile("<!--banner-->(<[^>]+>)([^<]*)(</p>)<!--/banner-->");

    private final String html;
    private final byte[] body;
    private final String languageTag;
    private final String etag;

    /**
     * A page without its banner, which stands between {@code <!--banner-->} and {@code <!--/banner-->}.
     *
     * @param languageTag with the region, as numbers and dates are written on the page: {@code de-CH}
     */
    Page(String html, String languageTag) {
        this.html = html;
        body = BANNER.matcher(html).replaceAll("").getBytes(UTF_8);
        this.languageTag = languageTag;
        etag = "W/\"" + UUID.nameUUIDFromBytes(body) + "\"";
    }

    /** The same with its banner, which says that lepi is being maintained. */
    Page inMaintenance() {
        return new Page(BANNER.matcher(html).replaceAll("$1$2$3"), languageTag);
    }

    /** The same with a banner that says this. */
    Page saying(String text) {
        String escaped = Matcher.quoteReplacement(PageTemplate.escaped(text));
        return new Page(BANNER.matcher(html).replaceAll("$1" + escaped + "$3"), languageTag);
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
