package org.lepi.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
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
            ConsoleIT.signIn(inspection, administrator);
            Page page = inspection.page();
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
            assertTrue(page.url().endsWith("range=1y"), page.url());
            inspection.open("/lepi-admin/language?to=de&back=/index.xhtml");
            inspection.open("/lepi-admin/figures.xhtml");
            assertThat(page.getByText("Häufigste Antworten")).isVisible();
            inspection.look("figures-de");
        });
    }

    @Test
    void theSystemPageSaysWhatRunsHereWithoutSecrets() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsoleIT.signIn(inspection, administrator);
            Page page = inspection.page();
            inspection.open("/lepi-admin/system.xhtml");
            assertThat(page.getByText("Payara Server")).isVisible();
            assertThat(page.getByText("in order").first()).isVisible();
            page.getByText("All settings of the start").click();
            page.getByText("All libraries").click();
            assertThat(row(page, "lepi.db.password")).containsText("••••••");
            inspection.look("system");
            page.getByLabel("Part of lepi").selectOption("org.lepi.ejb.registry");
            page.getByLabel("Level", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("FINE");
            button(page, "Set the level");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("org.lepi.ejb.registry writes now: FINE.");
            assertThat(row(page, "org.lepi.ejb.registry: FINE")).isVisible();
            page.getByLabel("Part of lepi").selectOption("org.lepi.ejb.registry");
            button(page, "Set the level");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("as the part above");
            Download bill = page.waitForDownload(() -> page.getByRole(
                            AriaRole.LINK, new Page.GetByRoleOptions().setName("Software bill of materials"))
                    .click());
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
            ConsoleIT.signIn(inspection, administrator);
            Page page = inspection.page();
            inspection.open("/lepi-admin/language?to=fr&back=/models.xhtml");
            assertThat(page.locator("h1")).hasText("Modèles");
            row(page, "disponible").getByRole(AriaRole.LINK).first().click();
            page.locator("select").selectOption("CANARY");
            button(page, "Définir le canal");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("à l’essai (canary)");
            assertThat(page.locator(".history li").first()).containsText("dashboard@example.org");
            assertThat(page.locator("code").first()).hasText(Pattern.compile("[0-9a-f]{64}"));
            inspection.look("model-version");
            assertEquals(
                    identify(Api.asOperator()),
                    Api.asOperator()
                            .post("/pred-api/v1/predictions?version=canary", "image/jpeg", picture)
                            .status());
            page.locator("select").selectOption("");
            button(page, "Définir le canal");
            assertThat(page.locator("dl").first()).containsText("aucun");
            inspection.open("/lepi-admin/models.xhtml");
            inspection.look("models-fr");
        });
    }

    @Test
    void maintenanceRefusesOthersAndIsEndedByWhoMayChangeSettings() throws Exception {
        Api partner = partner();
        int answered = identify(partner);
        Inspection.narrowAndWide(inspection -> {
            ConsoleIT.signIn(inspection, administrator);
            Page page = inspection.page();
            inspection.open("/lepi-admin/settings.xhtml");
            page.getByLabel("Maintenance mode").check();
            page.getByLabel("Notice in English").fill("Moving to a new server; back at noon.");
            button(page, "Save");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("The settings are saved.");
            assertThat(page.locator(".banner")).hasText("Moving to a new server; back at noon.");
            inspection.look("settings");
            awaitStatus(503, partner);
            Api.Answer refused = partner.post("/pred-api/v1/predictions", "image/jpeg", picture);
            assertEquals("urn:lepi:problem:maintenance", refused.json().getString("type"));
            assertEquals(
                    "300",
                    refused.response().headers().firstValue("Retry-After").orElse(""));
            assertEquals(200, partner.get("/pred-api/v1/models").status());
            assertEquals(answered, identify(Api.asOperator()));
            inspection.open("/about/");
            assertThat(page.locator(".banner")).hasText("Moving to a new server; back at noon.");
            inspection.look("website-banner");
            inspection.open("/lepi-admin/settings.xhtml");
            page.getByLabel("Maintenance mode").uncheck();
            page.getByLabel("Notice in English").fill("");
            button(page, "Save");
            assertThat(page.locator(".banner")).hasCount(0);
            awaitStatus(answered, partner);
        });
    }

    @Test
    void whoMayNotChangeSettingsPostsNothingInMaintenanceButLeaves() throws Exception {
        Administrator staff = person("staff");
        try (BrowserContext theirs = Chromium.window(1280, ColorScheme.LIGHT, "en-GB");
                BrowserContext others = Chromium.window(1280, ColorScheme.LIGHT, "en-GB")) {
            Page page = signedIn(theirs, staff);
            Page settings = signedIn(others, administrator);
            assertThat(page.locator(".menu .open").getByText("Settings")).hasCount(0);
            page.navigate(RunningLepi.url() + "/lepi-admin/own.xhtml");
            page.getByLabel("Full name").fill("Ada");
            maintain(settings, true);
            page.locator("#describe").getByRole(AriaRole.BUTTON).click();
            assertThat(page.locator("h1")).containsText("not available");
            page.navigate(RunningLepi.url() + "/lepi-admin/");
            assertThat(page.locator(".banner")).containsText("lepi is being maintained");
            button(page, "Sign out");
            assertThat(page.getByLabel("Password")).isVisible();
            maintain(settings, false);
        }
    }

    private static void maintain(Page settings, boolean on) {
        settings.navigate(RunningLepi.url() + "/lepi-admin/settings.xhtml");
        settings.getByLabel("Maintenance mode").setChecked(on);
        button(settings, "Save");
        assertThat(settings.getByRole(AriaRole.STATUS)).containsText("The settings are saved.");
    }

    private static Page signedIn(BrowserContext window, Administrator person) {
        Page page = window.newPage();
        page.navigate(RunningLepi.url() + "/lepi-admin/login.xhtml");
        page.getByLabel("E-mail address").fill(person.email());
        page.getByLabel("Password").fill(person.password());
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Dashboard")))
                .isVisible();
        return page;
    }

    private static Administrator person(String role) throws Exception {
        String email = UUID.randomUUID() + "@example.org";
        JsonObject draft = Json.createObjectBuilder()
                .add("email", email)
                .add("fullName", "Ada Tester")
                .add("roles", Json.createArrayBuilder().add(role))
                .build();
        JsonObject created =
                Api.asOperator().postJson("/pred-api/v1/accounts", draft).json();
        return new Administrator(email, created.getString("initialPassword"));
    }

    /** A person's view of the API who may identify and change no settings. */
    private static Api partner() throws Exception {
        Administrator person = person("partner");
        JsonObject credentials = Json.createObjectBuilder()
                .add("email", person.email())
                .add("password", person.password())
                .build();
        JsonObject tokens =
                Api.anonymous().postJson("/pred-api/auth/token", credentials).json();
        return Api.withToken(tokens.getString("access"));
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

    private static Locator row(Page page, String text) {
        return page.locator("tr, li").filter(new Locator.FilterOptions().setHasText(text));
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }
}
