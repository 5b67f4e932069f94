package org.lepi.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/console.md calls the proof of a row is there: a test class, or one of its methods. */
class ConsoleDocumentTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern NAMED = Pattern.compile("`(?:([A-Z]\\w*(?:Test|IT)))?\\.?([a-z]\\w*)?`");

    @Test
    void everyTestThatTheTableNamesIsThere() throws IOException {
        Map<String, String> tests = tests();
        TreeSet<String> missing = new TreeSet<>();
        int named = 0;
        for (String row : Files.readAllLines(ROOT.resolve("docs/console.md"))) {
            if (!row.matches("\\| \\d+ \\|.*")) {
                continue;
            }
            String type = "";
            for (Matcher match = NAMED.matcher(row); match.find(); named++) {
                type = match.group(1) == null ? type : match.group(1);
                String method = match.group(2) == null ? "" : " " + match.group(2) + "(";
                if (!tests.getOrDefault(type, "").contains(method) || !tests.containsKey(type)) {
                    missing.add(type + method);
                }
            }
        }
        assertTrue(named > 100, "the reader finds names: " + named);
        assertEquals(new TreeSet<>(), missing);
    }

    private static Map<String, String> tests() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(ConsoleDocumentTest::sources)
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            ConsoleDocumentTest::text,
                            String::concat));
        }
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*(Test|IT)\\.java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
