package org.lepi.model.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A language that lepi speaks, on its pages and in its mails. The first is for those who ask for none of them. */
public enum Language {
    /** English. */
    EN,
    /** German. */
    DE,
    /** French. */
    FR,
    /** Italian. */
    IT;

    /** As in ISO 639: {@code de}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Without a region. */
    public Locale locale() {
        return Locale.forLanguageTag(code());
    }

    /** With the number and date forms of Switzerland; of English those of Great Britain. */
    public Locale regional() {
        return this == EN ? Locale.UK : new Locale(code(), "CH");
    }

    /** What it calls itself: {@code Deutsch}. */
    public String ownName() {
        String name = locale().getDisplayLanguage(locale());
        return name.substring(0, 1).toUpperCase(locale()) + name.substring(1);
    }

    /** The codes of all. */
    public static List<String> codes() {
        return Stream.of(values()).map(Language::code).toList();
    }

    /** The language of a code; empty for any other text. */
    public static Optional<Language> of(@Nullable String code) {
        return Stream.of(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** The language of a BCP 47 tag ({@code de-CH}); empty where lepi does not speak it. */
    public static Optional<Language> ofTag(@Nullable String tag) {
        return tag == null
                ? Optional.empty()
                : of(Locale.forLanguageTag(tag.strip()).getLanguage());
    }

    /**
     * The best of those that a browser asks for.
     *
     * @param header as in Accept-Language; one that cannot be read asks for nothing
     */
    public static Language accepted(@Nullable String header) {
        if (header == null) {
            return EN;
        }
        try {
            return of(Locale.lookupTag(Locale.LanguageRange.parse(header), codes()))
                    .orElse(EN);
        } catch (IllegalArgumentException unreadable) {
            return EN;
        }
    }
}
