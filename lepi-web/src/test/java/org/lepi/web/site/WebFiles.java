package org.lepi.web.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The website's files as they stand in the sources. */
final class WebFiles {
    private static final Path ROOT = Path.of("src", "main", "webapp");

    private WebFiles() {}

    /** As {@link PageTemplate} takes them. */
    static Map<String, String> pages() throws IOException {
        return texts(ROOT.resolve("WEB-INF").resolve("pages"));
    }

    /** By their names: {@code words.js}. */
    static Map<String, String> scripts() throws IOException {
        Map<String, String> scripts = new TreeMap<>();
        texts(ROOT.resolve("scripts")).forEach((path, text) -> scripts.put(path.substring(1), text));
        return scripts;
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put("/" + folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }
}
