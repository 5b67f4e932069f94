package org.lepi.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lepi.system.AccountIT.Person;

/** Accounts, clients, invitations, roles and locks in the console, as an administrator goes through them. */
@ExtendWith({RunningLepi.class, Chromium.class})
class PeopleIT {
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    private static Administrator administrator;

    @BeforeAll
    static void prepare() throws Exception {
        administrator = Administrator.create("people@example.org");
    }

    @Test
    void aPersonIsChangedSignedOutAndKeptOut() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            Person ada = Person.create("staff");
            ConsoleIT.signIn(inspection, administrator);
            Page page = inspection.page();
            inspection.open("/lepi-admin/list.xhtml?of=accounts&q=" + ada.email());
            link(page, ada.email()).click();
            page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Maria Sibylla Merian");
            page.getByLabel("Experience", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("EX");
            page.getByLabel("curation").check();
            button(page, "Save and continue").click();
            assertThat(status(page)).containsText("Saved.");
            assertThat(page.getByLabel("curation")).isChecked();
            inspection.look("person");

            Api own = Api.withToken(ada.signIn(ada.password()).json().getString("access"));
            assertEquals(200, own.get("/pred-api/users/me").status());
            link(page, "Sessions").click();
            assertThat(page.locator("tbody tr")).hasCount(1);
            inspection.look("person-sessions");
            button(page, "Sign out everywhere").click();
            assertThat(status(page)).containsText("All sessions have ended.");
            assertEquals(401, own.get("/pred-api/users/me").status());

            link(page, "Back to the object").click();
            link(page, "Why may they?").click();
            assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText("models:change")))
                    .containsText("yes");
            inspection.look("person-why");
            page.goBack();

            assertThat(link(page, "Enable")).hasCount(0);
            link(page, "Disable").click();
            inspection.look("person-disable");
            button(page, "Do it").click();
            assertThat(page.getByText("Done for one row.")).isVisible();
            assertEquals(401, ada.signIn(ada.password()).status());
            link(page, "Back to the object").click();
            assertThat(page.locator(".history")).containsText("Enabled");
            assertThat(link(page, "Enable")).isVisible();
            assertThat(link(page, "Disable")).hasCount(0);
        });
    }

    @Test
    void twoAccountsBecomeOne() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            Person kept = Person.create("researcher");
            Person twin = Person.create("researcher");
            twin.signIn(twin.password());
            ConsoleIT.signIn(inspection, administrator);
            Page page = inspection.page();
            inspection.open("/lepi-admin/form.xhtml?of=accounts&id=" + twin.id());
            link(page, "Merge with another one").click();
            page.getByLabel("Account that stays").pressSequentially(kept.email().substring(0, 20));
            page.locator(".ui-autocomplete-item").first().click();
            button(page, "Show what would happen").click();
            assertThat(page.locator("section.panel")).containsText("sessions and tokens");
            inspection.look("merge");
            button(page, "Merge").click();
            assertThat(status(page)).containsText("was merged into this account");
            assertEquals(401, twin.signIn(twin.password()).status());
        });
    }

    @Test
    void aClientsSecretIsSeenOnceAndAnotherIsMade() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsoleIT.signIn(inspection, administrator);
            Page page = inspection.page();
            inspection.open("/lepi-admin/list.xhtml?of=clients");
            link(page, "Add").click();
            page.getByLabel("Last day").fill("yesterday");
            button(page, "Save").click();
            assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
            inspection.look("client-wrong");
            page.getByLabel("What it is").fill("Collection " + UUID.randomUUID());
            page.getByLabel("Last day").fill("2099-12-31");
            page.getByLabel("taxa:view").check();
            button(page, "Save").click();
            String client = page.locator("dd.secret").first().innerText();
            String first = page.locator("#secret").innerText();
            inspection.look("client-secret");
            page.reload();
            assertThat(page.locator("#secret")).hasCount(0);
            assertThat(page.getByText("cannot be shown again")).isVisible();
            assertEquals(200, token(client, first));

            link(page, "Back to the object").click();
            assertThat(page.getByLabel("Last day")).hasValue("2099-12-31");
            inspection.look("client");
            link(page, "New secret").click();
            page.getByLabel("The old secret works on").selectOption("7");
            inspection.look("client-rotate");
            button(page, "Make a new secret").click();
            String second = page.locator("#secret").innerText();
            assertNotEquals(first, second);
            page.goBack();
            page.goForward();
            assertThat(page.locator("#secret")).hasCount(0);
            assertEquals(200, token(client, first));
            assertEquals(200, token(client, second));

            link(page, "Back to the object").click();
            link(page, "Revoke").click();
            button(page, "Do it").click();
            assertThat(page.getByText("Done for one row.")).isVisible();
            assertEquals(401, token(client, second));
        });
    }

    @Test
    void peopleAreInvitedInGermanAndTheInvitationIsSentAgainAndWithdrawn() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsoleIT.signIn(inspection, administrator);
            Page page = inspection.page();
            String email = UUID.randomUUID() + "@example.org";
            inspection.open("/lepi-admin/list.xhtml?of=accounts");
            link(page, "Add").click();
            page.getByLabel("E-mail address *").fill("nobody");
            button(page, "Save").click();
            assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
            // the page is still about the same after a refused save
            link(page, "Deutsch").click();
            assertTrue(page.url().endsWith("form.xhtml?of=invitations"), page.url());
            assertThat(page.locator("html")).hasAttribute("lang", "de");
            page.getByLabel("E-Mail-Adresse *").fill(email);
            page.getByLabel("Kuratorium").check();
            page.getByRole(AriaRole.COMBOBOX).selectOption("it");
            inspection.look("invite-de");
            button(page, "Speichern").click();
            assertThat(status(page)).containsText("Gespeichert.");
            inspection.open("/lepi-admin/list.xhtml?of=invitations&q=" + email);
            link(page, email).click();
            inspection.look("invitation-de");
            link(page, "Nochmals senden").click();
            button(page, "Ausführen").click();
            assertThat(page.getByText("Ausgeführt für eine Zeile.")).isVisible();
            inspection.open("/lepi-admin/list.xhtml?of=invitations&q=" + email);
            assertThat(page.locator("tbody tr")).hasCount(2);
            page.locator("tbody input[type=checkbox]").first().check();
            button(page, "Zurückziehen").click();
            button(page, "Ausführen").click();
            assertThat(page.getByText("Ausgeführt für eine Zeile.")).isVisible();
            inspection.open("/lepi-admin/language?to=en");
        });
    }

    @Test
    void aFileOfPeopleIsTriedAndTheyAreInvited() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsoleIT.signIn(inspection, administrator);
            Page page = inspection.page();
            String domain = UUID.randomUUID() + ".example.org";
            String rows = "email;name;roles;language\nada@" + domain + ";Ada;researcher;fr\nbea@" + domain
                    + ";Bea;curator;de\n";
            inspection.open("/lepi-admin/list.xhtml?of=accounts");
            link(page, "Import").click();
            page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
                    .setInputFiles(new FilePayload("people.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
            button(page, "Send").click();
            button(page, "Try").click();
            assertThat(page.getByText("tried", new Page.GetByTextOptions().setExact(true)))
                    .isVisible(PATIENTLY);
            assertThat(page.locator(".cards li").first()).containsText("2");
            inspection.look("people-tried");
            button(page, "Keep these rows").click();
            assertThat(page.getByText("done", new Page.GetByTextOptions().setExact(true)))
                    .isVisible(PATIENTLY);
            inspection.open("/lepi-admin/list.xhtml?of=mails&q=ada@" + domain);
            for (int look = 0; look < 20 && page.locator("tbody tr").count() == 0; look++) {
                page.reload();
            }
            assertThat(page.locator("tbody tr")).containsText("French");
        });
    }

    @Test
    void aRoleIsChangedAndTakenBack() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsoleIT.signIn(inspection, administrator);
            Page page = inspection.page();
            inspection.open("/lepi-admin/roles.xhtml?role=partner");
            Locator export = page.getByLabel("Taxa: export");
            assertThat(export).not().isChecked();
            export.check();
            button(page, "Save").click();
            assertThat(status(page)).containsText("Saved.");
            assertThat(export).isChecked();
            assertThat(page.getByText("changed", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            inspection.look("roles");
            button(page, "Reset to default").click();
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
            ConsoleIT.signIn(inspection, administrator);
            Page page = inspection.page();
            inspection.open("/lepi-admin/list.xhtml?of=locks&q=" + ada.email());
            assertThat(page.locator("tbody tr")).hasCount(1);
            inspection.look("locks");
            page.locator("tbody input[type=checkbox]").first().check();
            button(page, "Unlock").click();
            button(page, "Do it").click();
            assertThat(page.getByText("Done for one row.")).isVisible();
            assertEquals(200, ada.signIn(ada.password()).status());
            inspection.open("/lepi-admin/list.xhtml?of=audit&f.action=SIGN_IN_FAILED&q=" + ada.email());
            assertThat(page.locator("tbody tr")).hasCount(5);
        });
    }

    /** What the page does not show is refused by the server too. */
    private static void refusesWhatItDoesNotShow(Page page, String person) {
        Locator name = page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true));
        String state =
                page.locator("input[name='jakarta.faces.ViewState']").first().inputValue();
        FormData forged = FormData.create()
                .set("object", "object")
                .set("object:save", "Save")
                .set("object:enter", "Save")
                .set(String.valueOf(name.getAttribute("name")), "Forged")
                .set("jakarta.faces.ViewState", state);
        page.request().post(page.url(), RequestOptions.create().setForm(forged));
        page.reload();
        assertThat(name).not().hasValue("Forged");
        for (String address : List.of(
                "bulk.xhtml?of=accounts&action=disable&id=" + person,
                "roles.xhtml",
                "settings.xhtml",
                "system.xhtml")) {
            String url = RunningLepi.url() + "/lepi-admin/" + address;
            assertEquals(403, page.request().get(url).status(), address);
        }
    }

    @Test
    void whoMayOnlyLookFindsNothingToChange() throws Exception {
        Person staff = Person.create("staff");
        Person ada = Person.create("researcher");
        Inspection.narrowAndWide(inspection -> {
            ConsoleIT.signIn(inspection, new Administrator(staff.email(), staff.password()));
            Page page = inspection.page();
            inspection.open("/lepi-admin/form.xhtml?of=accounts&id=" + ada.id());
            assertThat(page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)))
                    .hasAttribute("readonly", "readonly");
            assertThat(page.getByLabel("research")).isDisabled();
            assertThat(button(page, "Save")).hasCount(0);
            assertThat(link(page, "Disable")).hasCount(0);
            inspection.look("person-read-only");

            refusesWhatItDoesNotShow(page, ada.id().toString());
        });
    }

    private static int token(String client, String secret) throws Exception {
        String form = "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret;
        return Api.anonymous()
                .post(
                        "/pred-api/oauth/token",
                        "application/x-www-form-urlencoded",
                        form.getBytes(StandardCharsets.UTF_8))
                .status();
    }

    private static Locator status(Page page) {
        return page.getByRole(AriaRole.STATUS).first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
