package org.lepi.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the services refuse in English is said by the console in the reader's language. */
@ExtendWith({RunningLepi.class, Chromium.class})
class RefusalsIT {
    @Test
    void whatIsRefusedIsSaidInGerman() throws Exception {
        Administrator administrator = Administrator.create("refusals@example.org");
        try (Inspection inspection = Inspection.wide()) {
            ConsolePage.signIn(inspection, administrator);
            Page page = inspection.page();
            inspection.open("/lepi-admin/language?to=de&back=/index.xhtml");

            inspection.open("/lepi-admin/list.xhtml?of=taxa&sort=nichts");
            Locator alert = page.locator("main .messages");
            assertThat(alert).hasText("Die Adresse der Liste ist falsch: sort kann nicht nichts sein.");
            assertThat(alert).hasAttribute("lang", "de");
            inspection.look("refusal-list");

            for (int time = 0; time < 2; time++) {
                inspection.open("/lepi-admin/form.xhtml?of=taxa");
                page.getByLabel("Rang").selectOption("KINGDOM");
                page.getByLabel("Wissenschaftlicher Name *").fill("Refusalia");
                page.locator("[id$=save]").first().click();
            }
            Locator beside = page.locator("[data-field=scientificName] [role=alert]");
            assertThat(beside).hasText("mit diesem Namen gibt es das schon (Reich)");
            assertThat(beside).hasAttribute("lang", "de");
            inspection.look("refusal-field");

            for (int time = 0; time < 2; time++) {
                inspection.open("/lepi-admin/form.xhtml?of=recipients");
                page.getByLabel("Adresse *").fill("refusals@example.org");
                page.locator("[id$=save]").first().click();
            }
            assertThat(page.locator("#messages li.error")).hasText("Die Adresse ist schon eingetragen.");
            inspection.look("refusal-message");

            inspection.open("/lepi-admin/list.xhtml?of=nothing");
            assertThat(page.locator("main p").first()).hasText("Es gibt keine Liste «nothing».");
        }
    }
}
