package org.lepi.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/configuration.md names every setting with the default it has. */
class ConfigurationDocumentTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.-]+)` \\| (\\S+) \\|");
    private static final Pattern SETTING = Pattern.compile("\"((?:lepi|mp\\.jwt)\\.[a-z.-]+)\"");

    @Test
    void everySettingIsInTheTableAndNoOther() throws IOException {
        Set<String> settings = new TreeSet<>(defaults().stringPropertyNames());
        for (String module : List.of("lepi-ejb", "lepi-web")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    SETTING.matcher(Files.readString(file))
                            .results()
                            .map(match -> match.group(1))
                            .forEach(settings::add);
                }
            }
        }
        assertEquals(settings, documented().keySet());
    }

    @Test
    void everyDefaultIsTheOneInTheTable() throws IOException {
        Map<String, String> documented = documented();
        Properties defaults = defaults();
        for (String setting : defaults.stringPropertyNames()) {
            String value = defaults.getProperty(setting);
            assertEquals(value.isEmpty() ? "*(empty)*" : "`" + value + "`", documented.get(setting), setting);
        }
    }

    @Test
    void theSystemPageShowsEverySetting() throws IOException {
        String resource = "org/lepi/ejb/system/settings.txt";
        try (InputStream in = Objects.requireNonNull(
                ConfigurationDocumentTest.class.getClassLoader().getResourceAsStream(resource), resource)) {
            String shown = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(documented().keySet(), new TreeSet<>(shown.lines().toList()));
        }
    }

    private static Map<String, String> documented() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        ROW.matcher(Files.readString(ROOT.resolve("docs/configuration.md")))
                .results()
                .forEach(row -> rows.put(row.group(1), row.group(2)));
        return rows;
    }

    private static Properties defaults() throws IOException {
        Properties defaults = new Properties();
        String resource = "META-INF/microprofile-config.properties";
        try (InputStream in = Objects.requireNonNull(
                ConfigurationDocumentTest.class.getClassLoader().getResourceAsStream(resource), resource)) {
            defaults.load(in);
        }
        return defaults;
    }
}
