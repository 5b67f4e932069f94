package org.lepi.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Accounts, clients, invitations, roles and locks in the console, as an administrator goes through them. */
@ExtendWith({RunningLepi.class, Chromium.class})
class PeopleIT {
    private static Administrator administrator;

    @BeforeAll
    static void prepare() throws Exception {
        administrator = Administrator.create("people@example.org");
    }

    @Test
    void aPersonIsChangedSignedOutAndKeptOut() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            Person ada = Person.create("staff");
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            inspection.open("/lepi-admin/list.xhtml?of=accounts&q=" + ada.email());
            console.link(ada.email()).click();
            console.field("Name").fill("Maria Sibylla Merian");
            console.field("Experience").selectOption("EX");
            page.getByLabel("curation").check();
            console.press("Save and continue");
            console.says("Saved.");
            assertThat(page.getByLabel("curation")).isChecked();
            inspection.look("person");

            Api own = ada.api();
            assertEquals(200, own.get("/pred-api/users/me").status());
            console.link("Sessions").click();
            assertThat(page.locator("tbody tr")).hasCount(1);
            inspection.look("person-sessions");
            console.press("Sign out everywhere");
            console.says("All sessions have ended.");
            assertEquals(401, own.get("/pred-api/users/me").status());

            console.link("Back to the object").click();
            console.link("Why may they?").click();
            assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText("models:change")))
                    .containsText("yes");
            inspection.look("person-why");
            page.goBack();

            assertThat(console.link("Enable")).hasCount(0);
            console.link("Disable").click();
            inspection.look("person-disable");
            console.press("Do it");
            assertThat(page.getByText("Done for one row.")).isVisible();
            assertEquals(401, ada.signIn(ada.password()).status());
            console.link("Back to the object").click();
            assertThat(page.locator(".history")).containsText("Enabled");
            assertThat(console.link("Enable")).isVisible();
            assertThat(console.link("Disable")).hasCount(0);
        });
    }

    @Test
    void twoAccountsBecomeOne() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            Person kept = Person.create("researcher");
            Person twin = Person.create("researcher");
            twin.signIn(twin.password());
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            inspection.open("/lepi-admin/form.xhtml?of=accounts&id=" + twin.id());
            console.link("Merge with another one").click();
            page.getByLabel("Account that stays").pressSequentially(kept.email().substring(0, 20));
            page.locator(".ui-autocomplete-item").first().click();
            console.press("Show what would happen");
            assertThat(page.locator("section.panel")).containsText("sessions and tokens");
            inspection.look("merge");
            console.press("Merge");
            console.says("was merged into this one");
            assertEquals(401, twin.signIn(twin.password()).status());
        });
    }

    @Test
    void aClientsSecretIsSeenOnceAndAnotherIsMade() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            inspection.open("/lepi-admin/list.xhtml?of=clients");
            console.link("Add").click();
            page.getByLabel("Last day").fill("yesterday");
            console.press("Save");
            assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
            inspection.look("client-wrong");
            page.getByLabel("What it is").fill("Collection " + UUID.randomUUID());
            page.getByLabel("Last day").fill("2099-12-31");
            page.getByLabel("taxa:view").check();
            console.press("Save");
            String client = page.locator("dd.secret").first().innerText();
            String first = page.locator("#secret").innerText();
            inspection.look("client-secret");
            page.reload();
            assertThat(page.locator("#secret")).hasCount(0);
            assertThat(page.getByText("cannot be shown again")).isVisible();
            assertEquals(200, Api.clientToken(client, first).status());

            console.link("Back to the object").click();
            assertThat(page.getByLabel("Last day")).hasValue("2099-12-31");
            inspection.look("client");
            console.link("New secret").click();
            page.getByLabel("The old secret works on").selectOption("7");
            inspection.look("client-rotate");
            console.press("Make a new secret");
            String second = page.locator("#secret").innerText();
            assertNotEquals(first, second);
            page.goBack();
            page.goForward();
            assertThat(page.locator("#secret")).hasCount(0);
            assertEquals(200, Api.clientToken(client, first).status());
            assertEquals(200, Api.clientToken(client, second).status());

            console.link("Back to the object").click();
            console.link("Revoke").click();
            console.press("Do it");
            assertThat(page.getByText("Done for one row.")).isVisible();
            assertEquals(401, Api.clientToken(client, second).status());
        });
    }

    @Test
    void peopleAreInvitedInGermanAndTheInvitationIsSentAgainAndWithdrawn() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            String email = UUID.randomUUID() + "@example.org";
            inspection.open("/lepi-admin/list.xhtml?of=accounts");
            console.link("Add").click();
            page.getByLabel("E-mail address *").fill("nobody");
            console.press("Save");
            assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
            // the page is still about the same after a refused save
            console.link("Deutsch").click();
            assertThat(page).hasURL(Pattern.compile("form\\.xhtml\\?of=invitations$"));
            assertThat(page.locator("html")).hasAttribute("lang", "de");
            page.getByLabel("E-Mail-Adresse *").fill(email);
            page.getByLabel("Kuratorium").check();
            page.getByRole(AriaRole.COMBOBOX).selectOption("it");
            inspection.look("invite-de");
            console.press("Speichern");
            console.says("Gespeichert.");
            inspection.open("/lepi-admin/list.xhtml?of=invitations&q=" + email);
            console.link(email).click();
            inspection.look("invitation-de");
            console.link("Nochmals senden").click();
            console.press("Ausführen");
            assertThat(page.getByText("Ausgeführt für eine Zeile.")).isVisible();
            inspection.open("/lepi-admin/list.xhtml?of=invitations&q=" + email);
            assertThat(page.locator("tbody tr")).hasCount(2);
            page.locator("tbody input[type=checkbox]").first().check();
            console.press("Zurückziehen");
            console.press("Ausführen");
            assertThat(page.getByText("Ausgeführt für eine Zeile.")).isVisible();
            inspection.open("/lepi-admin/language?to=en");
        });
    }

    @Test
    void aFileOfPeopleIsTriedAndTheyAreInvited() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            String domain = UUID.randomUUID() + ".example.org";
            String rows = "email;name;roles;language\nada@" + domain + ";Ada;researcher;fr\nbea@" + domain
                    + ";Bea;curator;de\n";
            inspection.open("/lepi-admin/list.xhtml?of=accounts");
            console.link("Import").click();
            console.send("people.csv", rows.getBytes(StandardCharsets.UTF_8));
            console.press("Try");
            console.await("tried");
            assertThat(page.locator(".cards li").first()).containsText("2");
            inspection.look("people-tried");
            console.press("Keep these rows");
            console.await("done");
            inspection.open("/lepi-admin/list.xhtml?of=mails&q=ada@" + domain);
            Instant limit = Instant.now().plus(Duration.ofSeconds(20));
            while (page.locator("tbody tr").count() == 0 && Instant.now().isBefore(limit)) {
                page.waitForTimeout(250);
                page.reload();
            }
            assertThat(page.locator("tbody tr")).containsText("French");
        });
    }

    @Test
    void aRoleIsChangedAndTakenBack() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            inspection.open("/lepi-admin/roles.xhtml?role=partner");
            Locator export = page.getByLabel("Taxa: export");
            assertThat(export).not().isChecked();
            export.check();
            console.press("Save");
            console.says("Saved.");
            assertThat(export).isChecked();
            assertThat(page.getByText("changed", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            inspection.look("roles");
            console.press("Reset to default");
            assertThat(export).not().isChecked();
            inspection.open("/lepi-admin/roles.xhtml?role=admin");
            assertThat(page.getByLabel("Taxa: export")).isDisabled();
        });
    }

    @Test
    void aLockIsSeenAndTakenAway() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            Person ada = Person.create("staff");
            for (int attempt = 0; attempt < 5; attempt++) {
                ada.signIn("wrong");
            }
            assertEquals(429, ada.signIn(ada.password()).status());
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            inspection.open("/lepi-admin/list.xhtml?of=locks&q=" + ada.email());
            assertThat(page.locator("tbody tr")).hasCount(1);
            inspection.look("locks");
            page.locator("tbody input[type=checkbox]").first().check();
            console.press("Unlock");
            console.press("Do it");
            assertThat(page.getByText("Done for one row.")).isVisible();
            assertEquals(200, ada.signIn(ada.password()).status());
            inspection.open("/lepi-admin/list.xhtml?of=audit&f.action=SIGN_IN_FAILED&q=" + ada.email());
            assertThat(page.locator("tbody tr")).hasCount(5);
        });
    }

    /** Sends a person's form as the browser would, with another name in it and with the button that saves. */
    private static void sendName(ConsolePage console, String name) {
        FormData form = console.form("object")
                .set("object:save", "Save")
                .set("object:enter", "Save")
                .set(String.valueOf(console.field("Name").getAttribute("name")), name);
        console.page()
                .request()
                .post(console.page().url(), RequestOptions.create().setForm(form));
        console.page().reload();
    }

    /** What the page does not show is refused by the server too. */
    private static void refusesWhatItDoesNotShow(ConsolePage console, String person) {
        sendName(console, "Forged");
        assertThat(console.field("Name")).hasValue("Genuine");
        for (String address : List.of(
                "bulk.xhtml?of=accounts&action=disable&id=" + person,
                "roles.xhtml",
                "settings.xhtml",
                "system.xhtml")) {
            String url = RunningLepi.url() + "/lepi-admin/" + address;
            assertEquals(403, console.page().request().get(url).status(), address);
        }
    }

    @Test
    void whoMayOnlyLookFindsNothingToChange() throws Exception {
        Person staff = Person.create("staff");
        Person ada = Person.create("researcher");
        try (Inspection inspection = Inspection.wide()) {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            console.open("form.xhtml?of=accounts&id=" + ada.id());
            sendName(console, "Genuine");
            assertThat(console.field("Name")).hasValue("Genuine");
        }
        Inspection.narrowAndWide(inspection -> {
            ConsolePage console = ConsolePage.signIn(inspection.page(), staff.email(), staff.password());
            Page page = console.page();
            inspection.open("/lepi-admin/form.xhtml?of=accounts&id=" + ada.id());
            assertThat(console.field("Name")).hasAttribute("readonly", "readonly");
            assertThat(page.getByLabel("research")).isDisabled();
            assertThat(console.button("Save")).hasCount(0);
            assertThat(console.link("Disable")).hasCount(0);
            inspection.look("person-read-only");

            refusesWhatItDoesNotShow(console, ada.id());
        });
    }
}
