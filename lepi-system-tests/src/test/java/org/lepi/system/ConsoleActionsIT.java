package org.lepi.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What buttons of the console do where something else has happened since the page was drawn. */
@ExtendWith({RunningLepi.class, Chromium.class})
class ConsoleActionsIT {
    private static Administrator administrator;

    @BeforeAll
    static void start() throws Exception {
        administrator = Administrator.create("actions@example.org");
    }

    @Test
    void aButtonEndsTheSessionBesideItThoughAnotherHasBegun() throws Exception {
        Person ada = Person.create("researcher");
        Api first = ada.api();
        Api second = ada.api();
        try (Inspection inspection = Inspection.wide()) {
            ConsolePage.signIn(inspection, administrator);
            Page page = inspection.page();
            inspection.open("/lepi-admin/sessions.xhtml?id=" + ada.id());
            assertThat(page.locator("tbody tr")).hasCount(2);
            Api third = ada.api();
            page.locator("tbody tr").first().getByRole(AriaRole.BUTTON).click();
            assertThat(status(page)).hasText("The session has ended.");
            assertEquals(List.of(200, 401, 200), List.of(status(first), status(second), status(third)));
            assertThat(page.locator("tbody tr")).hasCount(2);
            inspection.look("sessions");
        }
        Person staff = Person.create("staff");
        try (Inspection inspection = Inspection.wide()) {
            ConsolePage.signIn(inspection, new Administrator(staff.email(), staff.password()));
            inspection.open("/lepi-admin/sessions.xhtml?id=" + ada.id());
            assertThat(inspection.page().locator("tbody tr")).hasCount(2);
            assertThat(inspection.page().locator("main").getByRole(AriaRole.BUTTON))
                    .hasCount(0);
        }
    }

    @Test
    void inMaintenancePeopleLeaveFromAPageWithAQuery() throws Exception {
        Person staff = Person.create("staff");
        try (Inspection inspection = Inspection.wide();
                BrowserContext theirs = Chromium.window(1280, ColorScheme.LIGHT, "en-GB")) {
            Page page = theirs.newPage();
            page.navigate(RunningLepi.url() + "/lepi-admin/login.xhtml");
            page.getByLabel("E-mail address").fill(staff.email());
            page.getByLabel("Password").fill(staff.password());
            page.keyboard().press("Enter");
            page.waitForURL("**/index.xhtml");
            page.navigate(RunningLepi.url() + "/lepi-admin/list.xhtml?of=taxa&q=aglais");
            assertEquals(
                    403,
                    page.request()
                            .post(
                                    RunningLepi.url() + "/lepi-admin/sign-out",
                                    RequestOptions.create().setHeader("Sec-Fetch-Site", "same-site"))
                            .status());
            ConsolePage.signIn(inspection, administrator);
            maintain(inspection, true);
            button(page, "Sign out").click();
            assertThat(page.getByLabel("Password")).isVisible();
            page.goBack();
            page.reload();
            assertThat(page.getByLabel("Password")).isVisible();
            maintain(inspection, false);
        }
    }

    private static void maintain(Inspection inspection, boolean on) {
        inspection.open("/lepi-admin/settings.xhtml");
        inspection.page().getByLabel("Maintenance mode").setChecked(on);
        button(inspection.page(), "Save").click();
        assertThat(status(inspection.page())).hasText("The settings are saved.");
    }

    @Test
    void aColumnIsMovedTwiceWithoutLookingForTheButtonAgain() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsolePage.signIn(inspection, administrator);
            Page page = inspection.page();
            inspection.open("/lepi-admin/list.xhtml?of=taxa&q=aglais&edit=" + UUID.randomUUID());
            assertThat(page.locator("#rows tbody tr").first()).isVisible();
            page.getByText("Columns", new Page.GetByTextOptions().setExact(true))
                    .click();
            Locator down = button(page, "Move Scientific name down");
            down.click();
            assertThat(down).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("thead th").nth(3)).containsText("Scientific name");
            assertThat(down).isFocused();
            inspection.look("list-columns");
            button(page, "Usual columns").click();
            assertThat(page.locator("thead th").nth(1)).containsText("Scientific name");

            page.getByText("Keep this view").click();
            page.getByLabel("Name of the view").fill("Peacocks");
            page.keyboard().press("Enter");
            Locator kept =
                    page.locator(".views").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Peacocks"));
            assertThat(kept).isVisible();
            assertFalse(kept.getAttribute("href").contains("edit="), kept.getAttribute("href"));
            button(page, "Forget the view Peacocks").click();
            assertThat(kept).hasCount(0);
            for (String odd : List.of("&query=%25zz", "&f.createdAt.to=%2B999999999-12-31", "&before=x")) {
                String url = RunningLepi.url() + "/lepi-admin/list.xhtml?of=taxa" + odd;
                assertEquals(200, page.request().get(url).status(), odd);
            }
        });
    }

    @Test
    void settingsThatSomebodyElseHasSetMeanwhileAreShownAndReplacedByTheNextPress() throws Exception {
        try (Inspection inspection = Inspection.wide()) {
            ConsolePage.signIn(inspection, administrator);
            Page page = inspection.page();
            inspection.open("/lepi-admin/settings.xhtml");
            Page other = page.context().newPage();
            other.navigate(page.url());
            other.getByLabel("Notice in English").fill("Theirs");
            other.getByLabel("Notice in German").fill("Auch ihres");
            button(other, "Save").click();
            assertThat(status(other)).hasText("The settings are saved.");
            page.getByLabel("Notice in English").fill("Mine");
            button(page, "Save").click();
            assertThat(page.getByRole(AriaRole.ALERT)).hasText("It is now “Theirs”.");
            assertThat(page.getByLabel("Notice in German")).hasValue("Auch ihres");
            inspection.look("settings-conflict");
            button(page, "Save").click();
            assertThat(status(page)).hasText("The settings are saved.");
            assertThat(page.locator(".banner")).hasText("Mine");
            page.getByLabel("Notice in English").fill("");
            page.getByLabel("Notice in German").fill("");
            button(page, "Save").click();
            assertThat(page.locator(".banner")).hasCount(0);
        }
    }

    @Test
    void aTestOfAMailLeavesWhatIsBeingWritten() throws Exception {
        try (Inspection inspection = Inspection.wide()) {
            ConsolePage.signIn(inspection, administrator);
            Page page = inspection.page();
            inspection.open("/lepi-admin/template.xhtml?type=test&language=en");
            page.getByLabel("Subject").fill("Not yet saved");
            button(page, "Send a test to the own address").click();
            assertThat(status(page)).hasText("The test is on its way.");
            assertThat(page.getByLabel("Subject")).hasValue("Not yet saved");
        }
    }

    @Test
    void theOwnAccountEndsAfterAQuestionAndItsPasswordIsChanged() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            Person ada = Person.create("researcher");
            Page page = inspection.page();
            inspection.open("/lepi-admin/login.xhtml");
            button(page, "Sign in").click();
            assertThat(page.getByLabel("Password")).hasAttribute("aria-invalid", "true");
            assertThat(page.getByLabel("Password")).hasAccessibleDescription("Enter your password.");
            inspection.look("sign-in-missing");
            page.getByLabel("E-mail address").fill(ada.email());
            page.getByLabel("Password").fill(ada.password());
            page.keyboard().press("Enter");
            page.waitForURL("**/own.xhtml");
            page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Password"))
                    .getByLabel("Present password")
                    .fill(ada.password());
            page.getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                    .fill("eleven blue wings");
            page.getByLabel("New password again").fill("twelve blue wings");
            button(page, "Change the password").click();
            assertThat(status(page)).hasText("The two passwords are not the same.");
            page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Password"))
                    .getByLabel("Present password")
                    .fill(ada.password());
            page.getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                    .fill("eleven blue wings");
            page.getByLabel("New password again").fill("eleven blue wings");
            button(page, "Change the password").click();
            assertThat(status(page)).containsText("The password is changed");
            // nobody of this role may see the console, but everybody may leave it
            button(page, "Sign out").click();
            page.getByLabel("E-mail address").fill(ada.email());
            page.getByLabel("Password").fill("eleven blue wings");
            page.keyboard().press("Enter");
            page.waitForURL("**/own.xhtml");
            Locator end = button(page, "Deactivate it now");
            assertThat(end).isHidden();
            page.getByText("Deactivate my account").click();
            inspection.look("own-deactivate");
            end.click();
            assertThat(status(page)).hasText("Your account is deactivated.");
            assertThat(page.getByLabel("Password")).isVisible();
        });
    }

    @Test
    void aChangeIsTakenBackAndReadInWords() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsolePage.signIn(inspection, administrator);
            Page page = inspection.page();
            inspection.open("/lepi-admin/list.xhtml?of=taxa&f.rank=FAMILY&q=nymphalidae");
            String family = page.locator("tbody tr").getAttribute("data-id");
            inspection.open("/lepi-admin/form.xhtml?of=taxa&v.parent=" + family);
            assertThat(page.getByText("Fields with * must be filled in.")).isVisible();
            button(page, "Save and continue").click();
            Locator name = page.getByLabel("Scientific name *");
            assertThat(name).hasAttribute("aria-required", "true");
            assertThat(name).hasAttribute("aria-invalid", "true");
            name.fill("Wordsgenus" + UUID.randomUUID().toString().replaceAll("[^a-f]", ""));
            page.getByLabel("Rank").selectOption("GENUS");
            button(page, "Add a row: Vernacular names").click();
            button(page, "Add a row: Vernacular names").click();
            button(page, "Move row 2 up").click();
            assertThat(page.getByLabel("Language 1")).isFocused();
            button(page, "Remove row 2").click();
            assertThat(button(page, "Remove row 1")).isFocused();
            button(page, "Remove row 1").click();
            assertThat(button(page, "Add a row: Vernacular names")).isFocused();
            button(page, "Save and continue").click();
            assertThat(status(page)).hasText("Saved.");
            assertThat(page.locator(".history ins").getByText("genus", new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();
            assertThat(page.locator(".history ins").getByText("Nymphalidae")).isVisible();
            page.getByLabel("Authorship").fill("Them, 2026");
            button(page, "Save and continue").click();
            assertThat(page.locator(".history ins").first()).hasText("Them, 2026");
            inspection.look("form-history");
            page.getByLabel("Undo the change of").first().click();
            assertThat(status(page)).hasText("The change was undone.");
            assertThat(page.getByLabel("Authorship")).hasValue("");
        });
    }

    private static int status(Api api) throws Exception {
        return api.get("/pred-api/users/me").status();
    }

    private static Locator status(Page page) {
        return new ConsolePage(page).status();
    }

    private static Locator button(Page page, String name) {
        return new ConsolePage(page).button(name);
    }
}
