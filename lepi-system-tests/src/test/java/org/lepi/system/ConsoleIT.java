package org.lepi.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void whoSignsOutIsAskedToSignInAgain() throws Exception {
        Inspection.everywhere(inspection -> {
            signIn(inspection, administrator);
            button(inspection.page(), "Sign out");
            inspection.open("/lepi-admin/list.xhtml?of=accounts");
            assertThat(inspection.page().getByLabel("Password")).isVisible();
        });
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    static void signIn(Inspection inspection, Administrator administrator) {
        inspection.open("/lepi-admin/");
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
