package org.lepi.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The list, the form, the history and the confirmation that all entities of the console share. */
@ExtendWith({RunningLepi.class, Chromium.class})
class ConsoleListsIT {
    private static final List<String> LANGUAGES = List.of("de", "fr", "it", "en");
    private static final List<String> ENTITIES = List.of(
            "accounts",
            "audit",
            "clients",
            "identifications",
            "images",
            "imports",
            "invitations",
            "jobs",
            "locks",
            "mails",
            "predictions",
            "recipients",
            "taxa",
            "versions");

    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    private static Administrator administrator;

    @BeforeAll
    static void start() throws Exception {
        administrator = Administrator.create("lists@example.org");
    }

    @Test
    void aListIsNarrowedSortedAndSharedByItsAddress() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsoleIT.signIn(inspection, administrator);
            Page page = inspection.page();
            inspection.open("/lepi-admin/list.xhtml?of=taxa");
            inspection.look("list-taxa");
            page.getByLabel("Search", new Page.GetByLabelOptions().setExact(true))
                    .fill("aglais");
            unfold(page, "Filters");
            page.getByLabel("genus", new Page.GetByLabelOptions().setExact(true))
                    .check();
            inspection.look("list-taxa-filters");
            button(page, "Apply filters").click();
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody tr")).containsText("Aglais");
            assertTrue(page.url().contains("f.rank=GENUS") && page.url().contains("q=aglais"), page.url());
            page.reload();
            assertThat(page.locator("tbody tr")).hasCount(1);
            page.getByLabel("Remove the filter Rank: genus").click();
            assertThat(page.locator("tbody tr")).not().hasCount(1);
            link(page, "Clear all").click();
            inspection.look("list-taxa-all");
        });
    }

    @Test
    void everyListIsShownInEveryLanguage() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsoleIT.signIn(inspection, administrator);
            Page page = inspection.page();
            for (String language : LANGUAGES) {
                inspection.open("/lepi-admin/language?to=" + language + "&back=/index.xhtml");
                for (String entity : ENTITIES) {
                    inspection.open("/lepi-admin/list.xhtml?of=" + entity);
                    assertEquals(language, page.locator("html").getAttribute("lang"));
                    inspection.look("list-" + entity + "-" + language);
                }
            }
        });
    }

    @Test
    void aTaxonIsAddedChangedInTwoWindowsTakenBackAndDeleted() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsoleIT.signIn(inspection, administrator);
            Page page = inspection.page();
            String name = "Testgenus" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
            inspection.open("/lepi-admin/list.xhtml?of=taxa");
            link(page, "Add").click();
            button(page, "Save and continue").click();
            assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
            inspection.look("form-wrong");
            page.getByLabel("Rank").selectOption("GENUS");
            page.getByLabel("Scientific name *").fill(name);
            button(page, "Save and continue").click();
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Saved.");
            inspection.look("form-saved");

            Page other = page.context().newPage();
            other.navigate(page.url());
            other.getByLabel("Authorship").fill("Their, 2026");
            button(other, "Save and continue").click();
            assertThat(other.getByRole(AriaRole.STATUS).first()).containsText("Saved.");
            other.close();

            page.getByLabel("Authorship").fill("Mine, 2026");
            button(page, "Save and continue").click();
            assertThat(page.getByText("Changed by somebody else")).isVisible();
            assertThat(page.locator("section.panel tbody tr")).containsText("Their, 2026");
            inspection.look("form-conflict");
            button(page, "Save and continue").click();
            assertThat(page.getByLabel("Authorship")).hasValue("Mine, 2026");

            page.getByLabel("Undo the change of").first().click();
            assertThat(page.getByLabel("Authorship")).hasValue("Their, 2026");
            inspection.look("form-reverted");

            link(page, "Delete").click();
            assertThat(page.getByText(name)).isVisible();
            inspection.look("bulk-delete");
            button(page, "Do it").click();
            assertThat(page.getByText("Done for one row.")).isVisible();
            inspection.open("/lepi-admin/list.xhtml?of=taxa&q=" + name);
            assertThat(page.locator("tbody tr")).hasCount(0);
            inspection.open("/lepi-admin/list.xhtml?of=audit&q=" + name);
            assertThat(page.locator("tbody tr")).not().hasCount(0);
        });
    }

    @Test
    void aListIsExportedWithoutFormulas() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsoleIT.signIn(inspection, administrator);
            Page page = inspection.page();
            inspection.open("/lepi-admin/list.xhtml?of=taxa&f.rank=GENUS");
            Download download = page.waitForDownload(() -> link(page, "CSV").click());
            String csv = Files.readString(download.path());
            assertTrue(csv.startsWith("\uFEFFscientificName,"), csv);
            assertTrue(csv.contains("Aglais,"), csv);
            assertFalse(csv.contains("SPECIES"), csv);
            Download sheet = page.waitForDownload(() -> link(page, "XLSX").click());
            assertEquals("PK", new String(Files.readAllBytes(sheet.path()), 0, 2, US_ASCII));
        });
    }

    @Test
    void columnsAndViewsAreKept() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsoleIT.signIn(inspection, administrator);
            Page page = inspection.page();
            inspection.open("/lepi-admin/list.xhtml?of=taxa&f.rank=FAMILY");
            unfold(page, "Columns");
            page.getByLabel("Hide Authorship").click();
            assertThat(page.locator("thead")).not().containsText("Authorship");
            double before = page.locator("thead th").nth(1).boundingBox().width;
            page.getByLabel("Make Scientific name wider").click();
            page.getByLabel("Make Scientific name wider").click();
            if (page.viewportSize().width > 1000) {
                assertTrue(page.locator("thead th").nth(1).boundingBox().width > before, "as wide as before");
            }
            page.getByLabel("Move Scientific name down").click();
            assertThat(page.locator("thead th").nth(2)).containsText("Scientific name");
            button(page, "Usual columns").click();
            assertThat(page.locator("thead")).containsText("Authorship");
            unfold(page, "Keep this view");
            page.getByLabel("Name of the view").fill("Only families");
            button(page, "Keep").click();
            inspection.look("list-view-kept");
            inspection.open("/lepi-admin/list.xhtml?of=taxa");
            link(page, "Only families").click();
            assertTrue(page.url().contains("f.rank=FAMILY"), page.url());
            page.getByLabel("Forget the view Only families").click();
            assertThat(link(page, "Only families")).hasCount(0);
        });
    }

    @Test
    void aFileIsTriedLookedAtAndKept() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsoleIT.signIn(inspection, administrator);
            Page page = inspection.page();
            String genus = "Importgenus" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
            inspection.open("/lepi-admin/list.xhtml?of=taxa");
            link(page, "Import").click();
            inspection.look("import-file");
            send(page, "broken.xlsx", new byte[] {'P', 'K', 3, 4, 5, 6});
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("damaged spreadsheet");
            String rows = "Wetenschappelijk;family;genus\n" + genus + " alba;Nymphalidae;" + genus + "\n" + genus
                    + " nigra;Nymphalidae;" + genus + "\n";
            send(page, "moths.csv", ("\uFEFF" + rows).getBytes(UTF_16LE));
            assertThat(page.getByLabel("family")).hasValue("family");
            page.getByLabel("Wetenschappelijk").selectOption("scientificName");
            inspection.look("import-columns");
            button(page, "Try").click();
            assertThat(page.getByText("tried", new Page.GetByTextOptions().setExact(true)))
                    .isVisible(PATIENTLY);
            inspection.look("import-tried");
            assertThat(page.locator(".cards li").first()).containsText("3");
            inspection.open("/lepi-admin/list.xhtml?of=taxa&q=" + genus);
            assertThat(page.locator("tbody tr")).hasCount(0);
            page.goBack();
            button(page, "Keep these rows").click();
            assertThat(page.getByText("done", new Page.GetByTextOptions().setExact(true)))
                    .isVisible(PATIENTLY);
            inspection.look("import-done");
            inspection.open("/lepi-admin/list.xhtml?of=taxa&q=" + genus);
            assertThat(page.locator("tbody tr")).hasCount(3);
        });
    }

    private static void send(Page page, String name, byte[] content) {
        page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload(name, "application/octet-stream", content));
        button(page, "Send").click();
    }

    private static void unfold(Page page, String name) {
        page.getByText(name, new Page.GetByTextOptions().setExact(true)).click();
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
