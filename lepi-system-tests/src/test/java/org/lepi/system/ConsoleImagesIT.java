package org.lepi.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Curators bring images in and say what they show. */
@ExtendWith(RunningLepi.class)
class ConsoleImagesIT {
    private static Administrator administrator;

    @BeforeAll
    static void signUp() throws Exception {
        administrator = Administrator.create("pictures@example.org");
    }

    @Test
    void imagesComeInTogetherOnceAndEachIsToldOf() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            String genus = Samples.genus("Firstgenus");
            console.addGenus(genus);
            console.open("list.xhtml?of=images");
            console.link("Add").click();
            console.press("Add");
            assertThat(page.locator("main")).containsText("Choose one file at least.");
            add(console, genus);
            console.says("Added: 1 of 2.");
            Locator results =
                    page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("What came of the files"));
            assertThat(results.locator("tbody tr")).containsText(new String[] {"added", "notes.txt"});
            inspection.look("upload");
            console.link("added").click();
            assertThat(console.field("Collection")).hasValue("Cabinet " + genus);
            page.goBack();
            page.reload();
            assertThat(results).hasCount(0);
            console.open("list.xhtml?of=images&q=" + genus);
            assertThat(console.rows()).hasCount(1);
        });
    }

    @Test
    void whatAnImageShowsIsSaidAndWithdrawn() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            String first = Samples.genus("Firstgenus");
            String second = Samples.genus("Secondgenus");
            console.addGenus(first);
            console.addGenus(second);
            console.open("upload.xhtml");
            add(console, first);
            console.link("added").click();
            assertThat(related(page)).containsText(first);
            console.link("Add: What it shows").click();
            choose(page.getByLabel("Taxon *"), page, second);
            inspection.look("identification");
            console.press("Save and continue");
            console.says("Saved.");
            assertThat(console.link("Delete")).isVisible();
            inspection.look("identification-made");
            console.open("list.xhtml?of=images&q=" + second);
            console.rows().first().locator("a").first().click();
            assertThat(related(page)).containsText(second);
            related(page).getByLabel("Delete " + first).first().click();
            console.press("Do it");
            assertThat(page.locator("main")).containsText("Done for one row.");
            console.open("list.xhtml?of=images&q=" + first);
            console.rows().first().locator("a").first().click();
            assertThat(related(page)).not().containsText(first + " ·");
            assertThat(related(page)).containsText(second);
        });
    }

    /** An image of a genus, and a file that is none. */
    private static void add(ConsolePage console, String genus) throws Exception {
        console.field("Image files *").setInputFiles(new FilePayload[] {
            file(genus + ".png", Samples.plain("png", 40, 30)), file("notes.txt", "no picture".getBytes(UTF_8))
        });
        Request search = console.page()
                .waitForRequest(
                        request -> request.method().equals("POST"),
                        () -> choose(console.page().getByLabel("What they show"), console.page(), genus));
        // the chosen files wait for the button
        assertFalse(new String(search.postDataBuffer(), UTF_8).contains("notes.txt"), "a search sent the files along");
        console.field("Collection").fill("Cabinet " + genus);
        console.press("Add");
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    private static Locator related(Page page) {
        return page.locator("section.related");
    }

    private static void choose(Locator field, Page page, String taxon) {
        field.pressSequentially(taxon);
        page.locator(".ui-autocomplete-item").first().click();
    }
}
