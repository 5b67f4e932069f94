package org.lepi.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The website in a real browser, as its users go through it. */
@ExtendWith({RunningLepi.class, Chromium.class})
class PagesIT {
    @Test
    void everyPublicPageIsInOrder() throws Exception {
        Inspection.everywhere(inspection -> {
            for (String path : List.of("/", "/about/", "/contact/", "/identify/")) {
                inspection.open(path);
                inspection.look("website" + path.replace('/', '-') + "page");
            }
            assertEquals(List.of(), inspection.page().context().cookies(), "a public page set a cookie");
        });
    }

    @Test
    void aDrawingIsIdentifiedConfirmedAndFoundAgain() throws Exception {
        Administrator administrator = Administrator.create("website@example.org");
        Map.Entry<Path, String> sample =
                Samples.demonstration().entrySet().iterator().next();
        Inspection.everywhere(inspection -> {
            Page page = inspection.page();
            inspection.open("/identify/");
            page.getByLabel("E-mail address").fill(administrator.email());
            page.getByLabel("Password").fill(administrator.password());
            page.keyboard().press("Enter");
            assertThat(page.getByText("Signed in as")).isVisible();
            page.locator("input[name=image]").setInputFiles(sample.getKey());
            assertThat(page.getByAltText("The picture you chose")).isVisible();
            inspection.look("website-chosen");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Identify").setExact(true))
                    .click();
            assertThat(page.locator(".verdict")).containsText(sample.getValue());
            inspection.look("website-answer");
            page.getByText("Permanent link").click();
            assertThat(page.locator(".verdict")).containsText(sample.getValue());
            inspection.look("website-prediction");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm " + sample.getValue()))
                    .click();
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText(sample.getValue());
            inspection.look("website-question");
            page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON)
                    .filter(new Locator.FilterOptions().setHasText("Confirm"))
                    .click();
            assertThat(page.locator("#confirmed")).containsText(sample.getValue());
            inspection.look("website-confirmed");
        });
    }

    @Test
    void theApiIsDescribedWithACommandAndExamples() throws Exception {
        Inspection.everywhere(inspection -> {
            Page page = inspection.page();
            inspection.open("/pred-api/docs/");
            inspection.look("api-docs");
            inspection.open("/pred-api/docs/#createPrediction");
            assertThat(page.locator("#createPrediction [data-field=curl]")).containsText("--data-binary @photo.jpg");
            page.locator("#importChecklist > summary").press("Enter");
            assertThat(page.locator("#importChecklist")).containsText("Painted Lady");
            page.evaluate(
                    "document.querySelectorAll('.operation[open] details').forEach(fold => { fold.open = true; })");
            inspection.look("api-docs-open");
        });
    }
}
