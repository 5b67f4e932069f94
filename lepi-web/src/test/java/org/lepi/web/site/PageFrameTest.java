package org.lepi.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The website's pages are plain files, each with the same frame, so that they need no template and no script to be read. */
class PageFrameTest {
    private static final Path PAGES = Path.of("src", "main", "webapp");

    @Test
    void everyPageHasTheSameHeaderAndFooter() throws IOException {
        List<Path> pages = pages();
        assertTrue(pages.size() >= 6, "pages: " + pages);
        for (String part : List.of("header", "footer")) {
            String first = part(pages.get(0), part);
            for (Path page : pages) {
                assertEquals(first, part(page, part), page + ": " + part);
            }
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !file.startsWith(PAGES.resolve("parts")))
                    .sorted()
                    .toList();
        }
    }

    private static String part(Path page, String name) throws IOException {
        Matcher found = Pattern.compile("<" + name + " class=\"site-.*?</" + name + ">", Pattern.DOTALL)
                .matcher(Files.readString(page));
        assertTrue(found.find(), page + " has no " + name);
        return found.group()
                .replace(" aria-current=\"page\"", "")
                .replaceAll("<p class=\"account\".*?</p>", "")
                .replaceAll("\\s+", " ");
    }
}
