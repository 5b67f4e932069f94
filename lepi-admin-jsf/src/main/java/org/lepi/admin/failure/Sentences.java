package org.lepi.admin.failure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sentences of the services, which are English, in the other languages of the console ({@code sentences.txt}). */
public final class Sentences {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern COUNTED = Pattern.compile("(\\d+ )(\\D+)");

    /** Those of the console. */
    public static final Sentences KNOWN = new Sentences(file());

    private final List<Sentence> sentences;

    /**
     * One sentence by language; what changes in it is numbered in the order of the English.
     *
     * @param longest part that never changes
     * @param fixed characters that never change
     */
    record Sentence(Map<String, String> byLanguage, Pattern english, String longest, int fixed) {
        private static final int LANGUAGE = 2;

        /** Of lines that begin with their language. */
        static Sentence of(String block) {
            Map<String, String> byLanguage = new LinkedHashMap<>();
            block.lines().forEach(line -> byLanguage.put(line.substring(0, LANGUAGE), line.substring(LANGUAGE + 1)));
            String english = Objects.requireNonNull(byLanguage.get("en"), block);
            List<String> parts = Arrays.asList(PLACE.split(english, -1));
            String pattern = parts.stream().map(Pattern::quote).collect(Collectors.joining("(.*?)"));
            return new Sentence(
                    byLanguage,
                    Pattern.compile(pattern, Pattern.DOTALL),
                    Collections.max(parts, Comparator.comparingInt(String::length)),
                    String.join("", parts).length());
        }

        Optional<Matcher> matching(String text) {
            return Optional.of(text)
                    .filter(some -> some.contains(longest)) // which costs next to nothing
                    .map(english::matcher)
                    .filter(Matcher::matches);
        }
    }

    /** Of blocks with empty lines between. */
    Sentences(String blocks) {
        sentences = Arrays.stream(blocks.split("\n{2,}", -1))
                .map(block ->
                        block.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n")))
                .filter(block -> !block.isBlank())
                .map(Sentence::of)
                .sorted(Comparator.comparingInt(Sentence::fixed).reversed())
                .toList();
    }

    /** The console's file. */
    static String file() {
        try (InputStream in = Sentences.class.getResourceAsStream("sentences.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Sentence> all() {
        return sentences;
    }

    /**
     * A sentence in a language; what changes in it is told in that language too where it is known. Of several that fit,
     * the one with the most words of its own is meant.
     *
     * @param words of that language for what is one word: a field, a rank, a state
     * @return empty where nothing but the English is known
     */
    public Optional<String> in(String language, String english, Function<String, Optional<String>> words) {
        return inParts(english, "; ", part -> in(language, part, words))
                .or(() -> inParts(english, ", ", part -> in(language, part, words)))
                .or(() -> whole(language, english, words))
                .or(() -> counted(language, english, words))
                .or(() -> WORD.matcher(english).matches() ? words.apply(english) : Optional.empty());
    }

    /** What is told one after the other, where every part is known. */
    private static Optional<String> inParts(
            String english, String between, Function<String, Optional<String>> sentences) {
        if (!english.contains(between)) {
            return Optional.empty();
        }
        List<String> parts = List.of(english.split(Pattern.quote(between), -1));
        List<String> told = parts.stream()
                .map(sentences)
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
        return told.size() == parts.size() ? Optional.of(String.join(between, told)) : Optional.empty();
    }

    /** How many of what is known. */
    private Optional<String> counted(String language, String english, Function<String, Optional<String>> words) {
        Matcher counted = COUNTED.matcher(english);
        return counted.matches()
                ? in(language, counted.group(2), words).map(what -> counted.group(1) + what)
                : Optional.empty();
    }

    private Optional<String> whole(String language, String english, Function<String, Optional<String>> words) {
        return sentences.stream()
                .flatMap(sentence -> sentence.matching(english).stream()
                        .map(values -> PLACE.matcher(sentence.byLanguage().getOrDefault(language, english))
                                .replaceAll(place -> {
                                    String value = values.group(Integer.parseInt(place.group(1)) + 1);
                                    return Matcher.quoteReplacement(
                                            in(language, value, words).orElse(value));
                                })))
                .findFirst();
    }
}
