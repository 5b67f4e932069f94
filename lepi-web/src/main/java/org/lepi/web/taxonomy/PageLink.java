package org.lepi.web.taxonomy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.taxonomy.PageKey;
import org.lepi.model.failure.LepiException;

/** The addresses of other pages of a list: the request's own with some parameters replaced. */
final class PageLink {
    private final String address;
    private final Map<String, List<String>> query;

    PageLink(String address, Map<String, List<String>> query) {
        this.address = address;
        this.query = query;
    }

    /** The same list with other parameters. */
    String with(Map<String, String> replaced) {
        var all = new LinkedHashMap<>(query);
        replaced.forEach((name, value) -> all.put(name, List.of(value)));
        var parts = new ArrayList<String>();
        all.forEach((name, values) -> values.forEach(
                value -> parts.add(URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8))));
        return address + "?" + String.join("&", parts);
    }

    /** A Link header (RFC 8288) to the page after a key. */
    String next(PageKey key) {
        return "<" + with(Map.of("after", text(key))) + ">; rel=\"next\"";
    }

    /** The opaque text of a key. */
    static String text(PageKey key) {
        String joined = key.id() + key.scientificName();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(UTF_8));
    }

    /** The key of an opaque text; null for none. */
    static @Nullable PageKey key(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            String joined = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            return new PageKey(joined.substring(36), UUID.fromString(joined.substring(0, 36)));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw LepiException.wrong("after", "is no key of a page");
        }
    }
}
