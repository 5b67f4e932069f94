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
        Inspection.inEveryLanguage(inspection -> {
            for (String path : List.of("/", "/about/", "/contact/", "/identify/", "/predictions/")) {
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
        Inspection.narrowAndWide(inspection -> {
            Page page = inspection.page();
            inspection.open("/identify/");
            page.locator("[name=password]").press("Enter");
            assertThat(page.locator("[name=email]")).hasAttribute("aria-invalid", "true");
            inspection.look("website-sign-in-slip");
            page.locator("[name=email]").fill(administrator.email());
            page.locator("[name=password]").fill(administrator.password());
            page.keyboard().press("Enter");
            assertThat(page.locator("#account")).containsText(administrator.email());
            page.locator("input[name=image]").setInputFiles(sample.getKey());
            assertThat(page.locator("[data-field=preview]")).isVisible();
            inspection.look("website-chosen");
            page.locator("#submit button").click();
            assertThat(page.locator(".verdict")).containsText(sample.getValue());
            inspection.look("website-answer");
            page.locator("[data-field=permalink]").click();
            assertThat(page.locator(".verdict")).containsText(sample.getValue());
            inspection.look("website-prediction");
            page.getByRole(AriaRole.BUTTON)
                    .filter(new Locator.FilterOptions().setHasText(sample.getValue()))
                    .click();
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText(sample.getValue());
            inspection.look("website-question");
            page.locator("dialog [data-action=confirm]").click();
            assertThat(page.locator("#confirmed")).containsText(sample.getValue());
            inspection.look("website-confirmed");
        });
    }

    @Test
    void theApiIsDescribedWithACommandAndExamples() throws Exception {
        Inspection.narrowAndWide(inspection -> {
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
