package org.lepi.web.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A language of the website. The first is for those whose browser asks for none of them. */
public enum Language {
    /** English. */
    EN,
    /** German. */
    DE,
    /** French. */
    FR,
    /** Italian. */
    IT;

    /** Keeps what a visitor has chosen, as {@link #code()}; whatever else it holds is taken for no choice. */
    static final String COOKIE = "lepi-language";

    /** As in ISO 639: {@code de}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Language> ofCode(@Nullable String code) {
        return Stream.of(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** The visitor's choice, else the best of those that the browser asks for. */
    public static Language of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> ofCode(cookie.getValue()).stream())
                .findFirst()
                .orElseGet(() -> accepted(request.getHeader("Accept-Language")));
    }

    /** {@code header} as in Accept-Language; one that cannot be read asks for nothing. */
    static Language accepted(@Nullable String header) {
        if (header == null) {
            return EN;
        }
        try {
            List<String> codes = Stream.of(values()).map(Language::code).toList();
            return ofCode(Locale.lookupTag(Locale.LanguageRange.parse(header), codes))
                    .orElse(EN);
        } catch (IllegalArgumentException unreadable) {
            return EN;
        }
    }
}
