package org.lepi.ejb.entity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The part of an address after its question mark, as text and as parameters. */
public final class QueryText {
    private QueryText() {}

    /** {@code q=a&f.rank=GENUS}. */
    public static String of(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .flatMap(
                        entry -> entry.getValue().stream().map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    /** The parameters that a text says; what is none is passed over. */
    public static Map<String, List<String>> parameters(String text) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                decoded(pair.substring(0, equals))
                        .ifPresent(name -> decoded(pair.substring(equals + 1)).ifPresent(value -> parameters
                                .computeIfAbsent(name, first -> new ArrayList<>())
                                .add(value)));
            }
        }
        return parameters;
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, UTF_8));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    /** A text as part of an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
