package org.lepi.ejb.account.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.stream.Stream;
import org.lepi.model.account.Language;

/** The language that a visitor has chosen, on the website or in the console: one cookie for both, kept for a year. */
public final class LanguageChoice {
    /** Holds {@link Language#code()}; whatever else it holds is taken for no choice. */
    private static final String COOKIE = "lepi-language";

    private static final Duration KEPT = Duration.ofDays(365);

    private LanguageChoice() {}

    /** The visitor's choice, else the best of those that the browser asks for. */
    public static Language of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> Language.of(cookie.getValue()).stream())
                .findFirst()
                .orElseGet(() -> Language.accepted(request.getHeader("Accept-Language")));
    }

    /** From now on the visitor reads this language. */
    public static void keep(Language language, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(COOKIE, language.code());
        cookie.setPath("/");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        response.addCookie(cookie);
    }
}
