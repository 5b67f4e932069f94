package org.lepi.admin.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The language of a request: what the person has chosen, else what the browser asks for, else English. */
@Named
@RequestScoped
public class Language {
    static final String COOKIE = "lepi-language";
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.ITALIAN);

    @Inject
    private HttpServletRequest request;

    private @Nullable Locale locale;

    public Locale getLocale() {
        Locale known = locale;
        if (known == null) {
            known = chosen().or(this::asked).orElse(Locale.ENGLISH);
            locale = known;
        }
        return known;
    }

    private Optional<Locale> chosen() {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : List.of(cookies).stream()
                        .filter(cookie -> COOKIE.equals(cookie.getName()))
                        .flatMap(cookie -> spoken(cookie.getValue()).stream())
                        .findFirst();
    }

    private Optional<Locale> asked() {
        return Collections.list(request.getLocales()).stream()
                .flatMap(wanted -> spoken(wanted.getLanguage()).stream())
                .findFirst();
    }

    /** The locale of a tag that the console speaks. */
    static Optional<Locale> spoken(String tag) {
        return SPOKEN.stream()
                .filter(locale -> locale.getLanguage().equals(tag))
                .findFirst();
    }

    /** For the page's {@code lang}. */
    public String getTag() {
        return getLocale().getLanguage();
    }

    /** The languages that there are, each called as it calls itself. */
    public List<Choice> getChoices() {
        List<Choice> choices = new ArrayList<>();
        SPOKEN.forEach(spoken -> choices.add(
                new Choice(spoken.getLanguage(), spoken.getDisplayLanguage(spoken), spoken.equals(getLocale()))));
        return choices;
    }

    /** The language with the number and date forms of Switzerland. */
    public Locale regional() {
        return Locale.ENGLISH.equals(getLocale()) ? Locale.UK : new Locale(getTag(), "CH");
    }

    /** Whose days the viewer means: those of the institution. */
    public ZoneId getZone() {
        return ZoneId.systemDefault();
    }

    /** One language to choose. */
    public record Choice(String tag, String name, boolean isCurrent) {}
}
