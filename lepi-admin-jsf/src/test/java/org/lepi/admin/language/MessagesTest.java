package org.lepi.admin.language;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
    private static final Pattern USED = Pattern.compile("words\\.of\\((?:\"|')([a-z][A-Za-z0-9.-]*)(?:\"|')\\s*[,)]");
    private static final Pattern CHOSEN =
            Pattern.compile("words\\.of\\([^)]*?\\? '([a-z][A-Za-z0-9.-]*)' : '([a-z][A-Za-z0-9.-]*)'");

    @ParameterizedTest
    @ValueSource(strings = {"_de", "_fr", "_it"})
    void everyLanguageHasEveryKeyWithTheSameValues(String language) throws IOException {
        Properties english = messages("");
        Properties other = messages(language);
        assertEquals(keys(english), keys(other));
        for (String key : keys(english)) {
            assertFalse(other.getProperty(key).isBlank(), key);
            assertEquals(places(english.getProperty(key)), places(other.getProperty(key)), key);
            assertFalse(other.getProperty(key).contains("'"), key + ": a straight apostrophe swallows values");
        }
    }

    @Test
    void everyKeyThatIsUsedIsThere() throws IOException {
        Set<String> known = keys(messages(""));
        Set<String> used = new TreeSet<>();
        for (Path file : sources()) {
            String text = Files.readString(file);
            Matcher one = USED.matcher(text);
            while (one.find()) {
                used.add(one.group(1));
            }
            Matcher either = CHOSEN.matcher(text);
            while (either.find()) {
                used.add(either.group(1));
                used.add(either.group(2));
            }
        }
        assertTrue(used.size() > 60, "the pattern finds keys: " + used);
        used.removeAll(known);
        assertEquals(Set.of(), used);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(file -> file.toString().endsWith(".xhtml")
                            || file.toString().endsWith(".java"))
                    .toList();
        }
    }

    private static Properties messages(String language) throws IOException {
        var messages = new DistinctKeys();
        for (String bundle : List.of("messages", "operation")) {
            String file = "/org/lepi/admin/" + bundle + language + ".properties";
            try (Reader reader = new InputStreamReader(MessagesTest.class.getResourceAsStream(file), UTF_8)) {
                messages.load(reader);
            }
        }
        return messages;
    }

    private static Set<String> keys(Properties messages) {
        return new TreeSet<>(messages.stringPropertyNames());
    }

    private static Set<String> places(String words) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(words);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }

    /** Of two lines with one key the later would win in silence. */
    private static final class DistinctKeys extends Properties {
        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Object put(Object key, Object value) {
            assertFalse(containsKey(key), () -> key + " is there twice");
            return super.put(key, value);
        }
    }
}
