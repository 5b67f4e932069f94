package org.lepi.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
            "forgotten.xhtml",
            "login.xhtml",
            "reset.xhtml",
            "second.xhtml",
            "secret.xhtml");

    private static Administrator administrator;

    /** One of everything that there can be a page about. */
    @BeforeAll
    static void prepare() throws Exception {
        administrator = Administrator.create("every-page@example.org");
        Api operator = Api.asOperator();
        Path sample = Samples.demonstration().keySet().iterator().next();
        JsonObject prediction =
                done(operator.post("/pred-api/v1/predictions", "image/jpeg", Files.readAllBytes(sample)));
        JsonObject taxon = prediction.getJsonArray("results").getJsonObject(0).getJsonObject("taxon");
        done(operator.postJson(
                "/pred-api/v1/predictions/" + prediction.getString("id") + "/confirmation",
                Json.createObjectBuilder().add("taxonId", taxon.getString("id")).build()));
        done(operator.postJson(
                "/pred-api/v1/clients",
                Json.createObjectBuilder()
                        .add("title", "Museum")
                        .add("roles", Json.createArrayBuilder().add("partner"))
                        .add("scopes", Json.createArrayBuilder().add("taxa:view"))
                        .build()));
        // an invitation with its mail, and the job that sends it
        done(operator.postJson(
                "/pred-api/auth/registration",
                Json.createObjectBuilder().add("email", "invited@example.org").build()));
        Person locked = Person.create("staff");
        for (int attempt = 0; attempt < 5; attempt++) {
            locked.signIn("wrong");
        }
        try (Inspection inspection = Inspection.wide()) {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            console.open("import.xhtml?of=taxa");
            console.send("moths.csv", "scientificName\nAglais io\n".getBytes(StandardCharsets.UTF_8));
            assertThat(console.button("Try")).isVisible();
        }
    }

    private static JsonObject done(Api.Answer answer) {
        assertTrue(answer.status() < 300, answer.body());
        return answer.json();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "it"})
    void everyPageIsForEverybody(String language) throws Exception {
        try (Inspection inspection = Inspection.wide()) {
            ConsolePage.signIn(inspection, administrator);
            inspection.open(CONSOLE + "language?to=" + language + "&back=/index.xhtml");
            Set<String> seen = new TreeSet<>();
            List<String> faults = new ArrayList<>();
            Map<String, String> found = new HashMap<>(Map.of("index.xhtml?", CONSOLE + "index.xhtml"));
            Deque<String> ahead = new ArrayDeque<>(found.values());
            while (!ahead.isEmpty()) {
                String address = ahead.remove();
                inspection.open(address);
                seen.add(pageOf(inspection.page().url()));
                faults.addAll(inspection.faultsLightAndDark(address));
                for (String link : links(inspection.page())) {
                    if (found.putIfAbsent(template(link), link) == null) {
                        ahead.add(link);
                    }
                }
            }
            assertEquals("", String.join("\n", faults));
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

    private static List<String> links(Page page) {
        Object addresses = page.evaluate("[...document.querySelectorAll('a[href]:not([download])')].map(a => a.href)");
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
        return Stream.of((query == null ? "" : query).split("&", -1))
                .filter(parameter -> parameter.matches("(of|id|type|pick|action)=.*"))
                .map(parameter -> parameter.matches("(of|action)=.*") ? parameter : parameter.replaceAll("=.*", ""))
                .sorted()
                .collect(Collectors.joining("&", pageOf(address) + "?", ""));
    }
}
