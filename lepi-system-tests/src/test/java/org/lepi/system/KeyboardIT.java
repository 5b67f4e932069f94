package org.lepi.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An institution is run without a mouse: people come by mail, programs come and go, a checklist is taken in. */
@ExtendWith(Chromium.class)
@SuppressWarnings("NullAway.Init") // set before the first test
class KeyboardIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration DELIVERY = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/lepi-admin/\\S+");
    private static final String MERIAN = "merian@museum.example.org";
    private static final String NAME = "Maria Sibylla Merian";
    private static final String FIRST_PASSWORD = "metamorphosis of insects 1705";
    private static final String SECOND_PASSWORD = "surinam in copper plates";

    @TempDir
    private static Path folder = Path.of("");

    private static LepiWithMail lepi;
    private static BrowserContext desk;
    private static Keyboard administrator;

    @BeforeAll
    static void start() throws Exception {
        lepi = new LepiWithMail(folder);
        String line = lepi.command("create-admin", "admin@museum.example.org").strip();
        desk = Chromium.window(1280, ColorScheme.LIGHT, "en-GB");
        administrator = at(desk, "");
        signIn(administrator, "admin@museum.example.org", line.substring(line.lastIndexOf(' ') + 1));
        assertThat(heading(administrator, "Dashboard")).isVisible();
    }

    @AfterAll
    static void stop() throws Exception {
        try {
            if (desk != null) {
                desk.close();
            }
        } finally {
            if (lepi != null) {
                lepi.stop();
            }
        }
    }

    @Test
    void somebodyIsInvitedActivatesIsLockedOutComesBackAndSetsUpASecondFactor() throws Exception {
        administrator.press("Invitations");
        administrator.press("Add");
        administrator.type("E-mail address *", MERIAN);
        administrator.tick("curation");
        administrator.press("Save");
        try (BrowserContext home = Chromium.window(1280, ColorScheme.DARK, "en-GB")) {
            Keyboard merian = new Keyboard(home.newPage());
            merian.page().navigate(mailedLink(1));
            merian.type("Full name", NAME).type("New password", FIRST_PASSWORD);
            merian.type("New password again", FIRST_PASSWORD);
            merian.press("Activate");
            merian.press("Sign in");
            signIn(merian, MERIAN, FIRST_PASSWORD);
            assertThat(heading(merian, "Dashboard")).isVisible();
            merian.press("Sign out");

            for (int attempt = 0; attempt < 5; attempt++) {
                signIn(merian, MERIAN, "wrong");
            }
            signIn(merian, MERIAN, FIRST_PASSWORD);
            assertThat(merian.page().getByText("There were too many attempts. Try later."))
                    .isVisible();
            administrator.press("Lock-outs");
            administrator.tick("Select " + MERIAN + " 127.0.0.1");
            administrator.press("Unlock");
            administrator.press("Do it");

            merian.press("I have forgotten my password");
            merian.type("E-mail address", MERIAN).enter();
            merian.page().navigate(mailedLink(2));
            merian.type("New password", SECOND_PASSWORD).type("New password again", SECOND_PASSWORD);
            merian.press("Change the password");
            merian.press("Sign in");
            signIn(merian, MERIAN, SECOND_PASSWORD);
            merian.press(NAME);
            merian.to("Send a code there").type("Present password", SECOND_PASSWORD);
            merian.press("Set up a second factor");
            var telephone = new Authenticator(merian.page().locator("#key").innerText());
            merian.type("Code of the authenticator", telephone.code());
            merian.press("Switch it on");
            assertThat(merian.page().locator("#recovery li")).hasCount(10);
        }
        administrator.press("Audit");
        assertThat(administrator.page().locator("#rows")).containsText(NAME);
    }

    @Test
    void aProgramIsLetInAndRefusedWithinTwoSecondsOfItsEnd() throws Exception {
        administrator.press("API clients");
        administrator.press("Add");
        administrator.type("What it is *", "Collection database");
        administrator.tick("taxa:view");
        administrator.press("Save");
        Page page = administrator.page();
        String form = "grant_type=client_credentials&client_id="
                + page.locator("dd.secret").first().innerText() + "&client_secret="
                + page.locator("#secret").innerText();
        HttpResponse<String> granted = send(HttpRequest.newBuilder(URI.create(lepi.url() + "/pred-api/oauth/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        assertEquals(200, granted.statusCode(), granted.body());
        String token =
                Json.createReader(new StringReader(granted.body())).readObject().getString("access_token");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(lepi.url() + "/pred-api/v1/taxa?limit=1"))
                .header("Authorization", "Bearer " + token);
        assertEquals(200, send(request).statusCode());
        administrator.press("Back to the object");
        administrator.press("Revoke");
        administrator.press("Do it");
        Instant limit = Instant.now().plus(Duration.ofSeconds(2));
        while (send(request).statusCode() != 401) {
            assertTrue(Instant.now().isBefore(limit), "not refused after 2 s");
        }
    }

    @Test
    void aChecklistIsTriedAndTakenInATaxonChangedInTwoWindowsAndAllOfItIsInTheAudit() throws Exception {
        Path checklist = checklist();
        Page page = administrator.page();
        administrator.press("Taxa");
        administrator.press("Import");
        page.getByLabel("File", new Page.GetByLabelOptions().setExact(true)).setInputFiles(checklist);
        administrator.press("Send");
        administrator.choose("speciesName", "scientificName");
        administrator.press("Try");
        awaitState(page, "tried");
        administrator.press("Keep these rows");
        awaitState(page, "done");

        administrator.press("Taxa");
        administrator.type("Search", "Pammene gallicolana").enter();
        administrator.press("Pammene gallicolana");
        Keyboard other = new Keyboard(desk.newPage());
        other.page().navigate(page.url());
        other.type("Authorship", "(Lienig & Zeller, 1846)").enter();
        administrator.type("Authorship", "Zeller").enter();
        assertThat(page.getByText("Changed by somebody else")).isVisible();
        administrator.press("Save and continue");
        assertThat(page.getByLabel("Authorship")).hasValue("Zeller");

        administrator.press("Taxa");
        administrator.to("CSV");
        Download export = page.waitForDownload(() -> page.keyboard().press("Enter"));
        assertTrue(Files.readString(export.path()).contains("Pammene gallicolana"), "not in the export");
        administrator.press("Audit");
        administrator.to("100");
        administrator.enter();
        String audit = page.locator("#rows").innerText();
        for (String word : List.of("imported", "exported", "changed", "created", "Pammene gallicolana", "family.csv")) {
            assertTrue(audit.contains(word), word + " is not in the audit:\n" + audit);
        }
    }

    /** The checklist of the European moths; a few of its rows where it is not at hand. */
    private static Path checklist() throws IOException {
        Optional<Path> whole = SharedData.find("taxonomy/european-moths/family.csv");
        return whole.isPresent() ? whole.get() : Files.writeString(folder.resolve("family.csv"), """
                        speciesName;nederNaam;group;family;genus
                        Capperia britanniodactylus;salievedermot;micro;Pterophoridae;Capperia
                        Pammene gallicolana;galdwergbladroller;micro;Tortricidae;Pammene
                        """);
    }

    private static void awaitState(Page page, String state) {
        assertThat(page.locator("#import [role=status]"))
                .hasText(state, new LocatorAssertions.HasTextOptions().setTimeout((double) DELIVERY.toMillis()));
    }

    private static Keyboard at(BrowserContext window, String path) {
        Page page = window.newPage();
        page.navigate(lepi.url() + "/lepi-admin/" + path);
        return new Keyboard(page);
    }

    private static void signIn(Keyboard somebody, String email, String password) {
        somebody.type("E-mail address", email).type("Password", password).enter();
    }

    private static Locator heading(Keyboard somebody, String name) {
        return somebody.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    /** The link in the newest mail to Merian that has one, when so many with one have come. */
    private static String mailedLink(int count) throws Exception {
        Instant deadline = Instant.now().plus(DELIVERY);
        while (Instant.now().isBefore(deadline)) {
            List<String> links = lepi.received().stream()
                    .map(KeyboardIT::link)
                    .filter(link -> link.contains("#"))
                    .toList();
            if (links.size() >= count) {
                return links.get(count - 1);
            }
            Thread.sleep(100);
        }
        throw new AssertionError("only these mails have come: " + lepi.received());
    }

    private static String link(MimeMessage message) {
        try {
            Object content = message.getContent();
            while (content instanceof Multipart parts) {
                content = parts.getBodyPart(0).getContent();
            }
            Matcher link = LINK.matcher(String.valueOf(content));
            return link.find() ? link.group() : "";
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
