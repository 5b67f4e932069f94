package org.lepi.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The console in a real browser, as an administrator goes through it. */
@ExtendWith({RunningLepi.class, Chromium.class})
class ConsoleIT {
    private static Administrator administrator;

    @BeforeAll
    static void prepare() throws Exception {
        administrator = Administrator.create("console@example.org");
        Path sample = Samples.demonstration().keySet().iterator().next();
        Api.asOperator().post("/pred-api/v1/predictions", "image/jpeg", Files.readAllBytes(sample));
    }

    @Test
    void everyPageIsInOrder() throws Exception {
        Inspection.everywhere(inspection -> {
            signIn(inspection, administrator);
            inspection.look("console-dashboard");
            Page page = inspection.page();
            for (String name : new String[] {"Predictions", "Models", "Tree of taxa", "Accounts"}) {
                link(page, name);
                inspection.look("console-" + name);
            }
            link(page, "Predictions");
            page.locator("tbody a").first().click();
            assertThat(page.getByAltText("The image that was sent")).isVisible();
            inspection.look("console-prediction");
            link(page, "Tree of taxa");
            page.getByLabel("Scientific or vernacular name").fill("aglais");
            page.keyboard().press("Enter");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Aglais io"))
                    .first()
                    .click();
            assertThat(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Lineage")))
                    .containsText("Nymphalidae");
            inspection.look("console-taxon");
        });
    }

    @Test
    void aPersonIsAddedGivenARoleAndKeptOut() throws Exception {
        Inspection.everywhere(inspection -> {
            signIn(inspection, administrator);
            Page page = inspection.page();
            link(page, "Accounts");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add"))
                    .click();
            String email = UUID.randomUUID() + "@example.org";
            Locator form = page.locator("#person");
            form.getByLabel("E-mail address").fill(email);
            form.getByLabel("Full name").fill("Maria Sibylla Merian");
            button(page, "Add the person");
            String password = page.locator("#secret").innerText();
            inspection.look("console-account-added");
            assertEquals(200, signInAs(email, password));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(email))
                    .click();
            page.getByLabel("staff").check();
            button(page, "Save the roles");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("The roles are saved.");
            inspection.look("console-account");
            button(page, "Disable");
            assertEquals(401, signInAs(email, password));
        });
    }

    @Test
    void aModelIsSwitchedOffAndOn() throws Exception {
        Inspection.everywhere(inspection -> {
            signIn(inspection, administrator);
            Page page = inspection.page();
            link(page, "Models");
            button(page, "Deactivate lepi-demo 1");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("lepi-demo 1 no longer answers.");
            inspection.look("console-model-off");
            button(page, "Activate lepi-demo 1");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("lepi-demo 1 answers now.");
            assertThat(page.locator("table.plain")).containsText("available");
        });
    }

    @Test
    void aClientGetsItsSecretAndANewOneAndTheConsoleIsLeft() throws Exception {
        Inspection.everywhere(inspection -> {
            signIn(inspection, administrator);
            Page page = inspection.page();
            link(page, "Accounts");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add"))
                    .click();
            page.getByLabel("What it is").fill("Collection " + UUID.randomUUID());
            button(page, "Add the client");
            String first = page.locator("#secret").innerText();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("client-"))
                    .first()
                    .click();
            button(page, "New secret");
            assertNotEquals(first, page.locator("#secret").innerText());
            inspection.look("console-new-secret");
            button(page, "Sign out");
            inspection.open("/lepi-admin/accounts.xhtml");
            assertThat(page.getByLabel("Password")).isVisible();
        });
    }

    private static int signInAs(String email, String password) throws Exception {
        return Api.anonymous()
                .postJson(
                        "/pred-api/auth/token",
                        Json.createObjectBuilder()
                                .add("email", email)
                                .add("password", password)
                                .build())
                .status();
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    static void signIn(Inspection inspection, Administrator administrator) {
        inspection.open("/lepi-admin/");
        inspection.look("console-sign-in");
        Page page = inspection.page();
        page.getByLabel("E-mail address").fill(administrator.email());
        page.getByLabel("Password").fill(administrator.password());
        page.keyboard().press("Enter");
        assertThat(page.locator("a.who")).isVisible();
    }

    private static void link(Page page, String name) {
        Locator menu = page.locator(".menu summary");
        if (menu.isVisible()) {
            menu.click();
        }
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Console"))
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(name).setLevel(1)))
                .isVisible();
    }
}
