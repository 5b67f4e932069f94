package org.lepi.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        Api.Answer answer = Api.asOperator().post("/pred-api/v1/predictions", "image/jpeg", Files.readAllBytes(sample));
        assertEquals(201, answer.status(), answer.body());
    }

    /** Each page of its own is looked at by {@link EveryPageIT}. */
    @Test
    void theMenuLeadsEverywhere() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            for (String name : List.of("Predictions", "Models", "Tree of taxa", "Accounts")) {
                follow(console, name);
            }
            follow(console, "Predictions");
            console.rows().locator("a").first().click();
            assertThat(page.getByAltText("The image that was sent")).isVisible();
            inspection.look("console-prediction");
            follow(console, "Tree of taxa");
            page.getByLabel("Scientific or vernacular name").fill("aglais");
            page.keyboard().press("Enter");
            console.link("Aglais io").first().click();
            assertThat(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Lineage")))
                    .containsText("Nymphalidae");
            inspection.look("console-taxon");
        });
    }

    @Test
    void aModelIsSwitchedOffAndOn() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            try {
                follow(console, "Models");
                console.press("Deactivate lepi-demo 1");
                console.says("lepi-demo 1 no longer answers.");
                inspection.look("console-model-off");
            } finally {
                console.open("models.xhtml");
                if (console.button("Activate lepi-demo 1").count() > 0) {
                    console.press("Activate lepi-demo 1");
                }
            }
            console.says("lepi-demo 1 answers now.");
            assertThat(console.page().locator("section[aria-label$='lepi-demo'] table"))
                    .containsText("available");
        });
    }

    @Test
    void whoSignsOutIsAskedToSignInAgain() throws Exception {
        try (Inspection inspection = Inspection.wide()) {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            console.press("Sign out");
            console.open("list.xhtml?of=accounts");
            assertThat(console.page().getByLabel("Password")).isVisible();
        }
    }

    private static void follow(ConsolePage console, String name) {
        Page page = console.page();
        Locator menu = page.locator(".menu summary");
        if (menu.isVisible()) {
            menu.click();
        }
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Console"))
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
        assertThat(console.heading(name)).isVisible();
    }
}
