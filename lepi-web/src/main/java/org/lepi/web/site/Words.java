package org.lepi.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lepi.model.account.Language;

/** Every text of the website in one language, from {@code messages_<code>.properties}. */
final class Words {
    private static final String SAID = "say.";

    private final Properties texts = new Properties();

    Words(Language language) {
        String file = "messages_" + language.code() + ".properties";
        try (var in =
                new InputStreamReader(Objects.requireNonNull(Words.class.getResourceAsStream(file), file), UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    String of(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No words for " + key);
        }
        return text;
    }

    /** What scripts of a group say, by the key they know it by: the group, a dot, a name. */
    SortedMap<String, String> saidBy(String group) {
        SortedMap<String, String> said = new TreeMap<>();
        String prefix = SAID + group + ".";
        for (String key : texts.stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                said.put(key.substring(SAID.length()), of(key));
            }
        }
        if (said.isEmpty()) {
            throw new IllegalArgumentException("No words for the scripts of " + group);
        }
        return said;
    }
}
