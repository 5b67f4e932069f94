package org.lepi.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The first page, the figures, the system page and the settings of the console. */
@ExtendWith({RunningLepi.class, Chromium.class})
class DashboardIT {
    private static Administrator administrator;
    private static byte[] picture = {};

    @BeforeAll
    static void prepare() throws Exception {
        administrator = Administrator.create("dashboard@example.org");
        Path sample = Samples.demonstration().keySet().iterator().next();
        picture = Files.readAllBytes(sample);
        Api.asOperator().post("/pred-api/v1/predictions", "image/jpeg", picture);
    }

    @Test
    void theFirstPageAndTheFiguresShowWhatThereIs() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            assertThat(page.locator(".cards").getByText("Taxa")).isVisible();
            assertThat(page.getByText("What was done last")).isVisible();
            inspection.look("dashboard");
            inspection.open("/lepi-admin/figures.xhtml?range=30d");
            assertThat(page.locator("a[aria-current=true]")).hasText("30 days");
            assertTrue(page.locator("figure.chart").count() >= 7, "all charts are there");
            // each chart has its values as a table
            assertEquals(
                    page.locator("figure.chart").count(),
                    page.locator("figure.chart table").count());
            page.locator("figure.chart summary").first().click();
            assertThat(page.locator("figure.chart").first().locator("tbody tr")).hasCount(30);
            inspection.look("figures");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("1 year"))
                    .click();
            assertThat(page).hasURL(Pattern.compile("range=1y$"));
            inspection.open("/lepi-admin/language?to=de&back=/index.xhtml");
            inspection.open("/lepi-admin/figures.xhtml");
            assertThat(page.getByText("Häufigste Antworten")).isVisible();
            inspection.look("figures-de");
        });
    }

    @Test
    void whatFailedIsSaidFirstAndAKindOnlyToWhoMaySeeIt() throws Exception {
        Person curator = Person.create("curator");
        try (Inspection inspection = Inspection.wide()) {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            console.open("import.xhtml?of=taxa");
            console.send("wings.csv", "wing,leg\nleft,right\n".getBytes(UTF_8));
            console.press("Try");
            assertThat(console.page().getByRole(AriaRole.ALERT))
                    .containsText("no column holds", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
            console.open("index.xhtml");
            Locator failures = console.page().locator(".alarm");
            assertThat(failures).containsText("wings.csv");
            assertThat(failures).containsText("no column holds a scientific name");
            assertTrue(
                    failures.boundingBox().y < console.page().locator(".cards").boundingBox().y, "below the cards");
            assertThat(console.page().locator(".cards").getByText("Accounts")).isVisible();
            inspection.look("dashboard-failures");
            console.press("Sign out");
            ConsolePage theirs = ConsolePage.signIn(console.page(), curator.email(), curator.password());
            assertThat(theirs.page().locator(".cards").getByText("Taxa")).isVisible();
            assertThat(theirs.page().locator(".cards").getByText("Accounts")).hasCount(0);
        }
    }

    @Test
    void theSystemPageSaysWhatRunsHereWithoutSecrets() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            inspection.open("/lepi-admin/system.xhtml");
            assertThat(page.getByText("Payara Server")).isVisible();
            assertThat(page.getByText("in order").first()).isVisible();
            page.getByText("All settings of the start").click();
            page.getByText("All libraries").click();
            assertThat(row(page.locator("main"), "lepi.db.password")).containsText("••••••");
            inspection.look("system");
            page.getByLabel("Part of lepi").selectOption("org.lepi.ejb.registry");
            console.field("Level").selectOption("FINE");
            console.press("Set the level");
            console.says("org.lepi.ejb.registry writes now: FINE.");
            assertThat(row(page.locator("main"), "org.lepi.ejb.registry: FINE")).isVisible();
            page.getByLabel("Part of lepi").selectOption("org.lepi.ejb.registry");
            console.press("Set the level");
            console.says("as the part above");
            Download bill = page.waitForDownload(
                    () -> page.getByText("Software bill of materials").click());
            String json = Files.readString(bill.path());
            assertTrue(
                    json.contains("\"CycloneDX\"")
                            && json.contains("primefaces")
                            && json.contains("tensorflow-core-api"),
                    json);
            assertFalse(json.contains("\"licenses\":[]"));
        });
    }

    @Test
    void aVersionIsPromotedAndItsPageSaysWhoDidWhat() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            inspection.open("/lepi-admin/language?to=fr&back=/models.xhtml");
            assertThat(page.locator("h1")).hasText("Modèles");
            row(page.locator("section[aria-label$='lepi-demo']"), "disponible")
                    .getByRole(AriaRole.LINK)
                    .first()
                    .click();
            page.locator("select").selectOption("CANARY");
            console.press("Définir le canal");
            console.says("à l’essai (canary)");
            assertThat(page.locator(".history li").first()).containsText("dashboard@example.org");
            assertThat(page.locator("code").first()).hasText(Pattern.compile("[0-9a-f]{64}"));
            inspection.look("model-version");
            assertEquals(
                    201,
                    Api.asOperator()
                            .post("/pred-api/v1/predictions?version=canary", "image/jpeg", picture)
                            .status());
            page.locator("select").selectOption("");
            console.press("Définir le canal");
            assertThat(page.locator("dl").first()).containsText("aucun");
            inspection.open("/lepi-admin/models.xhtml");
            inspection.look("models-fr");
        });
    }

    @Test
    void maintenanceRefusesOthersAndIsEndedByWhoMayChangeSettings() throws Exception {
        Api partner = Person.create("partner").api();
        assertEquals(201, identify(partner));
        Inspection.narrowAndWide(inspection -> {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            try {
                maintain(console, true, "Moving to a new server; back at noon.");
                assertThat(page.locator(".banner")).hasText("Moving to a new server; back at noon.");
                inspection.look("settings");
                awaitStatus(503, partner);
                Api.Answer refused = partner.post("/pred-api/v1/predictions", "image/jpeg", picture);
                assertEquals("urn:lepi:problem:maintenance", refused.json().getString("type"));
                assertEquals(
                        "300",
                        refused.response().headers().firstValue("Retry-After").orElse(""));
                assertEquals(200, partner.get("/pred-api/v1/models").status());
                assertEquals(201, identify(Api.asOperator()));
                inspection.open("/about/");
                assertThat(page.locator(".banner")).hasText("Moving to a new server; back at noon.");
                inspection.look("website-banner");
            } finally {
                maintain(console, false, "");
            }
            assertThat(page.locator(".banner")).hasCount(0);
            awaitStatus(201, partner);
        });
    }

    @Test
    void whoMayNotChangeSettingsPostsNothingInMaintenanceButLeaves() throws Exception {
        Person staff = Person.create("staff");
        try (Inspection theirs = Inspection.wide();
                Inspection others = Inspection.wide()) {
            ConsolePage console = ConsolePage.signIn(theirs.page(), staff.email(), staff.password());
            ConsolePage settings = ConsolePage.signIn(others, administrator);
            Page page = console.page();
            assertThat(page.locator(".menu .open").getByText("Settings")).hasCount(0);
            console.open("own.xhtml");
            page.getByLabel("Full name").fill("Ada");
            try {
                maintain(settings, true, "");
                page.locator("#describe").getByRole(AriaRole.BUTTON).click();
                assertThat(page.locator("h1")).containsText("not available");
                console.open("");
                assertThat(page.locator(".banner")).containsText("lepi is being maintained");
                console.press("Sign out");
                assertThat(page.getByLabel("Password")).isVisible();
            } finally {
                maintain(settings, false, "");
            }
        }
    }

    private static void maintain(ConsolePage console, boolean on, String notice) {
        console.open("settings.xhtml");
        console.page().getByLabel("Maintenance mode").setChecked(on);
        console.page().getByLabel("Notice in English").fill(notice);
        console.press("Save");
        console.says("The settings are saved.");
    }

    private static int identify(Api api) throws Exception {
        return api.post("/pred-api/v1/predictions", "image/jpeg", picture).status();
    }

    private static void awaitStatus(int expected, Api api) throws Exception {
        Instant limit = Instant.now().plus(Duration.ofSeconds(2));
        while (identify(api) != expected) {
            assertTrue(Instant.now().isBefore(limit), "not " + expected + " after 2 s");
        }
    }

    private static Locator row(Locator part, String text) {
        return part.locator("tr, li").filter(new Locator.FilterOptions().setHasText(text));
    }
}
