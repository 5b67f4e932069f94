package org.lepi.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages of jobs, servers and mails, as somebody who runs the installation goes through them. */
@ExtendWith({RunningLepi.class, Chromium.class})
class OperationIT {
    private static Administrator administrator;

    @BeforeAll
    static void start() throws Exception {
        administrator = Administrator.create("operation@example.org");
    }

    /** Whatever a test has stopped, and could not start again. */
    @AfterEach
    void everythingGoesOn() {
        try (Inspection inspection = Inspection.wide()) {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            for (String address : List.of("servers.xhtml", "schedules.xhtml")) {
                console.open(address);
                for (int left = console.page().locator("main .action").count(); left > 0; left--) {
                    console.buttonFrom("Go on").click();
                    console.says("again");
                }
            }
        }
    }

    @Test
    void aRecurringJobIsRunNowLookedAtAndTriedAgain() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            inspection.open("/lepi-admin/schedules.xhtml");
            console.press("Run now: housekeeping.grants");
            console.says("housekeeping.grants is ordered.");
            console.press("Pause: housekeeping.media");
            console.says("No job of the type housekeeping.media starts any more.");
            inspection.look("schedules");
            console.press("Go on: housekeeping.media");
            console.says("Jobs of the type housekeeping.media start again.");
            Locator row = page.locator(".scroll tr")
                    .filter(new Locator.FilterOptions().setHasText("housekeeping.grants"))
                    .first();
            row.locator("a[href^='job.xhtml']").click();
            assertThat(page.locator("dl [data-column=state]")).hasText("done");
            assertThat(page.locator(".scroll tbody")).containsText("attempt begun");
            inspection.look("job");
            console.press("Try again");
            console.says("The job waits for its turn again.");
            assertThat(page.locator(".scroll tbody")).containsText("sent again");
            inspection.open("/lepi-admin/list.xhtml?of=jobs&f.type=housekeeping.grants");
            page.locator(".scroll tbody th a").first().click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("housekeeping.grants");
        });
    }

    @Test
    void aServerIsPausedDrainedAndMadeLarger() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            inspection.open("/lepi-admin/servers.xhtml");
            assertThat(page.locator(".scroll tbody")).containsText("takes jobs");
            inspection.look("servers");
            console.buttonFrom("Drain").click();
            console.says("gives back what does not end soon");
            assertThat(page.locator(".scroll tbody")).containsText("has no jobs");
            inspection.look("servers-drained");
            inspection.open("/lepi-admin/queue.xhtml");
            inspection.look("queue");
            inspection.open("/lepi-admin/servers.xhtml");
            console.buttonFrom("Go on").click();
            console.says("takes jobs again");
            console.buttonFrom("One job at once more").click();
            console.says("is changed");
            assertThat(page.locator(".scroll tbody")).containsText("of at most 5");
            console.buttonFrom("One job at once less").click();
            assertThat(page.locator(".scroll tbody")).containsText("of at most 4");
        });
    }

    @Test
    void theLimitsOfATypeAreChanged() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            inspection.open("/lepi-admin/language?to=fr&back=/jobtypes.xhtml");
            inspection.look("jobtypes");
            console.link("Limites de housekeeping.media").click();
            page.getByLabel("À la fois").fill("zwei");
            console.press("Enregistrer");
            assertThat(page.getByRole(AriaRole.ALERT).first()).hasText("Un nombre entier, s’il vous plaît.");
            inspection.look("joblimits-wrong");
            page.getByLabel("À la fois").fill("7");
            page.getByLabel("Durée maximale").fill("90");
            console.press("Enregistrer");
            console.says("Les limites de housekeeping.media sont enregistrées.");
            Locator row =
                    page.locator(".scroll tr").filter(new Locator.FilterOptions().setHasText("housekeeping.media"));
            assertThat(row).containsText("7");
            assertThat(row).containsText("1 min 30 s");
            console.link("Limites de housekeeping.media").click();
            page.getByLabel("À la fois").fill("");
            page.getByLabel("Durée maximale").fill("");
            console.press("Enregistrer");
            assertThat(row).not().containsText("1 min 30 s");
        });
    }

    @Test
    void jobsChangeOnThePageByThemselvesUntilTheSessionEnds() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            inspection.open("/lepi-admin/schedules.xhtml");
            console.press("Pause: housekeeping.media");
            console.press("Run now: housekeeping.media");
            console.says("housekeeping.media is ordered.");
            inspection.open("/lepi-admin/list.xhtml?of=jobs&q=type:housekeeping.media");
            inspection.look("live");
            Locator row = page.locator(".scroll tbody tr").first();
            assertThat(row.locator("[data-column=state]")).hasText("waiting");
            assertThat(page.locator("span[data-counts]")).containsText("Waiting: ");

            ConsolePage other =
                    console.another(RunningLepi.url() + "/lepi-admin/job.xhtml?id=" + row.getAttribute("data-id"));
            other.press("Cancel");
            assertThat(row.locator("[data-column=state]"))
                    .hasText("cancelled", new LocatorAssertions.HasTextOptions().setTimeout(3_000));
            assertThat(page.locator("[data-says]")).hasText("housekeeping.media: cancelled");
            inspection.look("live-changed");

            other.open("schedules.xhtml");
            other.press("Go on: housekeeping.media");
            page.evaluate("() => { window.stream = new EventSource('live/jobs'); stream.onopen = () => window.opened ="
                    + " true; stream.onerror = () => window.ended = true; }");
            page.waitForFunction("() => window.opened");
            other.press("Sign out");
            page.waitForFunction("() => window.ended", null, new Page.WaitForFunctionOptions().setTimeout(5_000));
        });
        Api.Answer answer = Api.anonymous().getAs("/lepi-admin/live/jobs", "text/event-stream");
        assertFalse(answer.mediaType().startsWith("text/event-stream"), answer::toString);
    }

    @Test
    void aSearchNamesColumnsAndSaysBesideTheBoxWhatIsWrong() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            inspection.open("/lepi-admin/schedules.xhtml");
            console.press("Run now: housekeeping.grants");
            console.says("housekeeping.grants is ordered.");
            inspection.open("/lepi-admin/list.xhtml?of=jobs");
            Locator box = console.field("Search");
            box.fill("type:\"housekeeping.\" (grants OR jobs) (state:done OR state:queued OR state:running)");
            box.press("Enter");
            assertThat(page.locator(".scroll tbody tr").first()).containsText("housekeeping.");
            box.fill("(housekeeping");
            box.press("Enter");
            assertThat(page.locator("#q-problem")).hasText("A parenthesis ( has no other one.");
            assertThat(box).hasValue("(housekeeping");
            assertThat(page.locator(".scroll tbody tr").first()).isVisible();
            inspection.look("search-wrong");
        });
        Api operator = Api.asOperator();
        assertEquals(
                List.of("housekeeping.grants"),
                operator
                        .get("/pred-api/v1/jobs?limit=100&q=type:housekeeping.grants")
                        .json()
                        .getJsonArray("jobs")
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .map(job -> job.getString("type"))
                        .distinct()
                        .toList());
        Api.Answer wrong = operator.get("/pred-api/v1/jobs?q=colour:red");
        assertEquals(400, wrong.status());
        assertEquals("application/problem+json", wrong.mediaType().split(";", -1)[0]);
        assertTrue(wrong.body().contains("colour"), wrong.body());
    }

    @Test
    void theTextsOfAMailAreWrittenTriedAndTakenBack() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            inspection.open("/lepi-admin/language?to=de&back=/templates.xhtml");
            assertThat(page.locator(".notice")).hasText("Kein Mailserver ist eingerichtet: Mails warten.");
            inspection.look("templates");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Test, Italienisch"))
                    .click();
            FrameLocator preview = page.frameLocator("iframe[name=preview]");
            assertThat(preview.locator("body")).containsText("Ada Lovelace");
            inspection.look("template");

            Locator html = console.field("HTML");
            String before = html.inputValue();
            html.fill("<p>{{sender}}</p><script>parent.document.title = 'forged'</script>");
            assertThat(preview.locator("li")).containsText("<script>");
            console.press("Speichern");
            console.says("<script>");
            html.fill("<p>{{class.name}}</p>");
            assertThat(preview.locator("li")).containsText("class.name");
            html.fill(before + "<p>Prova è {{time}}</p>");
            assertThat(preview.locator("body")).containsText("Prova è 31.12.2026");
            page.getByLabel("Betreff").fill("Prova di {{sender}}");
            console.press("Speichern");
            console.says("Gespeichert.");
            assertThat(page.locator(".versions li").first()).containsText("Version");
            console.press("Test an die eigene Adresse senden");
            console.says("Der Test ist unterwegs.");
            inspection.look("template-saved");
            console.press("Zurück zu den gelieferten Texten");
            console.says("Die gelieferten Texte gelten.");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("wiederherstellen"))
                    .first()
                    .click();
            console.says("Die frühere Version gilt wieder.");
            assertThat(page.getByLabel("Betreff")).hasValue("Prova di {{sender}}");
            console.press("Zurück zu den gelieferten Texten");
            console.says("Die gelieferten Texte gelten.");

            lookAtTheLatestMail(inspection);
        });
    }

    private static void lookAtTheLatestMail(Inspection inspection) {
        ConsolePage console = new ConsolePage(inspection.page());
        Page page = console.page();
        inspection.open("/lepi-admin/list.xhtml?of=mails");
        assertThat(page.locator(".notice")).isVisible();
        page.locator(".scroll tbody th a").first().click();
        assertThat(page.frameLocator("iframe").locator("body")).containsText("Prova è 31.12.2026");
        inspection.look("mail");
        console.press("Abbrechen");
        console.says("Die Mail ist zurückgerufen.");
        console.press("Nochmals senden");
        console.says("Die Mail ist wieder unterwegs.");
        String frame = page.locator("iframe").getAttribute("src");
        Map<String, String> headers = page.context()
                .request()
                .get(RunningLepi.url() + "/lepi-admin/" + frame)
                .headers();
        String policy = String.valueOf(headers.get("content-security-policy"));
        assertTrue(policy.contains("default-src 'none'") && policy.endsWith("sandbox"), policy);
    }
}
