package org.lepi.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One of every page of the console that a link leads to, in every language, light and dark, narrow and wide. */
@ExtendWith({RunningLepi.class, Chromium.class})
class EveryPageIT {
    private static final Path PAGES = Path.of("..", "lepi-admin-jsf", "src", "main", "webapp");
    private static final String CONSOLE = "/lepi-admin/";

    /** No link leads there: before a sign-in, from a mail, or after a form was sent. */
    private static final Set<String> BEHIND_A_FORM = Set.of(
            "activate.xhtml",
            "address.xhtml",
            "bulk.xhtml",
            "forgotten.xhtml",
            "login.xhtml",
            "reset.xhtml",
            "second.xhtml",
            "secret.xhtml");

    private static Administrator administrator;

    @BeforeAll
    static void prepare() throws Exception {
        administrator = Administrator.create("every-page@example.org");
        Path sample = Samples.demonstration().keySet().iterator().next();
        Api.asOperator().post("/pred-api/v1/predictions", "image/jpeg", Files.readAllBytes(sample));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "it"})
    void everyPageIsForEverybody(String language) throws Exception {
        try (Inspection inspection = Inspection.wide()) {
            ConsoleIT.signIn(inspection, administrator);
            inspection.open(CONSOLE + "language?to=" + language + "&back=/index.xhtml");
            Set<String> seen = new TreeSet<>();
            Map<String, String> found = new HashMap<>(Map.of("index.xhtml", CONSOLE + "index.xhtml"));
            Deque<String> ahead = new ArrayDeque<>(found.values());
            while (!ahead.isEmpty()) {
                String address = ahead.remove();
                inspection.open(address);
                seen.add(pageOf(inspection.page().url()));
                inspection.lookLightAndDark(language + " " + address);
                for (String link : links(inspection)) {
                    if (found.putIfAbsent(template(link), link) == null) {
                        ahead.add(link);
                    }
                }
            }
            assertEquals(pages(), seen);
        }
    }

    private static Set<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".xhtml") && !BEHIND_A_FORM.contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<String> links(Inspection inspection) {
        Object addresses = inspection
                .page()
                .evaluate("[...document.querySelectorAll('a[href]:not([download])')].map(a => a.href)");
        return ((List<?>) addresses)
                .stream()
                        .map(String::valueOf)
                        .filter(address -> address.startsWith(RunningLepi.url() + CONSOLE))
                        .map(address -> address.substring(RunningLepi.url().length()))
                        .filter(address -> pageOf(address).endsWith(".xhtml"))
                        .toList();
    }

    private static String pageOf(String address) {
        String path = URI.create(address).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What tells pages apart that are made in another way, not only of other data. */
    private static String template(String address) {
        String query = URI.create(address).getRawQuery();
        return Stream.of((query == null ? "" : query).split("&"))
                .filter(parameter -> parameter.matches("of=.*|id=.*|type=.*|tab=.*"))
                .map(parameter -> parameter.startsWith("of=") ? parameter : parameter.replaceAll("=.*", ""))
                .sorted()
                .collect(Collectors.joining("&", pageOf(address) + "?", ""));
    }
}
