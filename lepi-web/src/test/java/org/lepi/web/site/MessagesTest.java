package org.lepi.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lepi.model.account.Language;
import org.lepi.model.taxonomy.Rank;

/** The texts of the four languages belong to each other, and to the pages and scripts that use them. */
class MessagesTest {
    private static final Pattern LINE = Pattern.compile("(?m)^([a-z0-9.-]+) = (.+)$");
    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern IN_PAGE = Pattern.compile("\\$\\{([a-z0-9.-]+)}");
    private static final Pattern IN_SCRIPT = Pattern.compile("[\"`]([a-z-]+)\\.([a-z0-9-]*)(\\$\\{|[\"`])");
    private static final Pattern GROUP = Pattern.compile("say\\.([a-z-]+)\\..+");

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasTheSameKeysInTheSameOrder(Language language) throws IOException {
        assertEquals(
                List.copyOf(lines(Language.EN).keySet()),
                List.copyOf(lines(language).keySet()));
    }

    @ParameterizedTest
    @EnumSource
    void everyTextTakesTheSameValues(Language language) throws IOException {
        Map<String, String> texts = lines(language);
        lines(Language.EN).forEach((key, text) -> assertEquals(values(text), values(texts.getOrDefault(key, "")), key));
    }

    @Test
    void noSentenceIsTheSameInTwoLanguages() throws IOException {
        Map<String, Language> seen = new HashMap<>();
        for (Language language : Language.values()) {
            lines(language).forEach((key, text) -> {
                if (text.replaceAll("\\{\\w+}", "").split("[^\\p{L}’]+").length > 3) {
                    assertEquals(language, seen.computeIfAbsent(text, first -> language), key);
                }
            });
        }
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> used = new HashSet<>(Set.of("language"));
        for (String page : WebFiles.pages().values()) {
            IN_PAGE.matcher(page).results().forEach(key -> used.add(key.group(1)));
        }
        Map<String, String> english = lines(Language.EN);
        List<MatchResult> said = new ArrayList<>();
        for (String script : WebFiles.scripts().values()) {
            said.addAll(said(script));
        }
        for (String key : english.keySet()) {
            if (said.stream().anyMatch(found -> says(found, key))) {
                used.add(key);
            }
        }
        assertEquals(Set.of(), difference(english.keySet(), used));
    }

    @Test
    void whatScriptsSayHasWords() throws IOException {
        Set<String> keys = lines(Language.EN).keySet();
        for (Map.Entry<String, String> script : WebFiles.scripts().entrySet()) {
            for (MatchResult found : said(script.getValue())) {
                assertTrue(keys.stream().anyMatch(key -> says(found, key)), script.getKey() + " says " + found.group());
            }
        }
    }

    /** What a page does not have, its scripts cannot say: every script that it loads finds its groups in it. */
    @Test
    void everyPageHasTheWordsOfItsScripts() throws IOException {
        for (Map.Entry<String, String> page : WebFiles.pages().entrySet()) {
            Set<String> needed = new TreeSet<>();
            for (String script : scriptsOf(page.getValue())) {
                said(WebFiles.scripts().getOrDefault(script, "")).forEach(found -> needed.add(found.group(1)));
            }
            assertEquals(needed, groupsIn(page.getValue()), page.getKey());
        }
    }

    @Test
    void everyRankHasAName() throws IOException {
        Set<String> ranks =
                Stream.of(Rank.values()).map(rank -> "say.rank." + rank.label()).collect(Collectors.toSet());
        assertEquals(Set.of(), difference(ranks, lines(Language.EN).keySet()));
    }

    /** Every string of a script that begins as the keys of a group do. */
    private static List<MatchResult> said(String script) throws IOException {
        Set<String> groups = lines(Language.EN).keySet().stream()
                .flatMap(key -> GROUP.matcher(key).results())
                .map(key -> key.group(1))
                .collect(Collectors.toSet());
        return IN_SCRIPT
                .matcher(script)
                .results()
                .filter(found -> groups.contains(found.group(1)))
                .toList();
    }

    /** A key in a script is whole, or ends where the script adds a value. */
    private static boolean says(MatchResult found, String key) {
        String start = "say." + found.group(1) + "." + found.group(2);
        return found.group(3).equals("${") ? key.startsWith(start) : key.equals(start);
    }

    /** The module of a page with everything that it imports, and what that imports. */
    private static Set<String> scriptsOf(String page) throws IOException {
        Map<String, String> scripts = WebFiles.scripts();
        Set<String> found = new TreeSet<>();
        List<String> next = names("<script type=\"module\" src=\"/scripts/([a-z-]+\\.js)\"", page);
        while (!next.isEmpty()) {
            found.addAll(next);
            next = next.stream()
                    .flatMap(name ->
                            names("(?m)^import [^\"]*\"\\./([a-z-]+\\.js)\"", scripts.getOrDefault(name, "")).stream())
                    .filter(name -> !found.contains(name))
                    .toList();
        }
        return found;
    }

    private static Set<String> groupsIn(String page) {
        return names("<!--#words ([a-z -]+)-->", page).stream()
                .flatMap(groups -> Stream.of(groups.split(" ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> names(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Set<String> values(String text) {
        return VALUE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> difference(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    /** The texts as they are written, in their order; a key that is there twice, and a line that is no text, fails. */
    private static Map<String, String> lines(Language language) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        String file = "messages_" + language.code() + ".properties";
        try (InputStream in = Objects.requireNonNull(MessagesTest.class.getResourceAsStream(file))) {
            String all = new String(in.readAllBytes(), UTF_8);
            LINE.matcher(all).results().forEach(line -> assertEquals(null, texts.put(line.group(1), line.group(2))));
            long written = all.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .count();
            assertEquals(written, texts.size(), file);
        }
        return texts;
    }
}
