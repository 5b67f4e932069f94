package org.lepi.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The list, the form, the history and the confirmation that all entities of the console share. */
@ExtendWith({RunningLepi.class, Chromium.class})
class ConsoleListsIT {
    private static Administrator administrator;

    @BeforeAll
    static void start() throws Exception {
        administrator = Administrator.create("lists@example.org");
    }

    @Test
    void aListIsNarrowedSortedAndSharedByItsAddress() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            inspection.open("/lepi-admin/list.xhtml?of=taxa");
            inspection.look("list-taxa");
            console.field("Search").fill("aglais");
            console.unfold("Filters");
            console.field("genus").check();
            inspection.look("list-taxa-filters");
            console.press("Apply filters");
            assertThat(console.rows()).hasCount(1);
            assertThat(console.rows()).containsText("Aglais");
            assertTrue(page.url().contains("f.rank=GENUS") && page.url().contains("q=aglais"), page.url());
            ConsolePage shared = console.another(page.url());
            assertThat(shared.rows()).hasCount(1);
            assertThat(shared.rows()).containsText("Aglais");
            shared.page().close();
            page.getByLabel("Remove the filter Rank: genus").click();
            assertThat(console.rows()).not().hasCount(1);
            console.link("Clear all").click();
            inspection.look("list-taxa-all");
        });
        try (Inspection inspection = Inspection.wide()) {
            isSortedByTwoHeads(ConsolePage.signIn(inspection, administrator));
        }
    }

    private static void isSortedByTwoHeads(ConsolePage console) {
        console.open("list.xhtml?of=taxa&f.rank=FAMILY&f.rank=GENUS&q=nymphali OR aglais OR vanessa");
        Locator rank = console.page().locator("thead th").filter(new Locator.FilterOptions().setHasText("Rank"));
        rank.getByRole(AriaRole.LINK).first().click();
        assertThat(rank).hasAttribute("aria-sort", "ascending");
        rank.getByRole(AriaRole.LINK).first().click();
        assertThat(rank).hasAttribute("aria-sort", "descending");
        console.page().getByLabel("Then sort by Scientific name").click();
        String[] sorted = {"Aglais", "Nymphalis", "Vanessa", "Nymphalidae"};
        assertThat(console.rows().locator("th")).hasText(sorted);
        ConsolePage shared = console.another(console.page().url());
        assertThat(shared.rows().locator("th")).hasText(sorted);
    }

    @Test
    void aTaxonIsAddedChangedInTwoWindowsTakenBackAndDeleted() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            String name = Samples.genus("Testgenus");
            inspection.open("/lepi-admin/list.xhtml?of=taxa");
            console.link("Add").click();
            console.press("Save and continue");
            assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
            inspection.look("form-wrong");
            page.getByLabel("Rank").selectOption("GENUS");
            page.getByLabel("Scientific name *").fill(name);
            console.press("Save and continue");
            console.says("Saved.");
            inspection.look("form-saved");

            ConsolePage other = console.another(page.url());
            other.page().getByLabel("Authorship").fill("Their, 2026");
            other.press("Save and continue");
            other.says("Saved.");
            other.page().close();

            page.getByLabel("Authorship").fill("Mine, 2026");
            console.press("Save and continue");
            assertThat(page.getByText("Changed by somebody else")).isVisible();
            assertThat(page.locator("section.panel tbody tr")).containsText("Their, 2026");
            inspection.look("form-conflict");
            console.press("Save and continue");
            assertThat(page.getByLabel("Authorship")).hasValue("Mine, 2026");

            page.getByLabel("Undo the change of").first().click();
            assertThat(page.getByLabel("Authorship")).hasValue("Their, 2026");
            inspection.look("form-reverted");

            console.link("Delete").click();
            assertThat(page.getByText(name)).isVisible();
            inspection.look("bulk-delete");
            console.press("Do it");
            assertThat(page.getByText("Done for one row.")).isVisible();
            inspection.open("/lepi-admin/list.xhtml?of=taxa&q=" + name);
            assertThat(console.rows()).hasCount(0);
            inspection.open("/lepi-admin/list.xhtml?of=audit&q=" + name);
            assertThat(console.rows()).not().hasCount(0);
        });
    }

    @Test
    void aListIsExportedWithoutFormulas() throws Exception {
        try (Inspection inspection = Inspection.wide()) {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            String name = Samples.genus("Formulagenus");
            console.addGenus(name);
            page.getByLabel("Authorship").fill("=1+1");
            console.press("Save and continue");
            console.says("Saved.");
            console.open("list.xhtml?of=taxa&f.rank=GENUS");
            String csv = Files.readString(exported(console, "CSV"));
            assertTrue(csv.startsWith("\uFEFFscientificName,"), csv);
            assertTrue(csv.contains("Aglais,"), csv);
            assertTrue(csv.contains(name + ",'=1+1,"), csv);
            assertFalse(csv.contains("SPECIES"), csv);
            assertEquals("PK", new String(Files.readAllBytes(exported(console, "XLSX")), 0, 2, US_ASCII));
            console.open("list.xhtml?of=audit&q=" + name);
            String audit = Files.readString(exported(console, "CSV"));
            assertTrue(audit.startsWith("\uFEFFat,actor,") && audit.contains(",CREATED,taxa," + name), audit);
            console.open("list.xhtml?of=audit&f.action=EXPORTED");
            assertThat(console.rows().first()).containsText("audit");
        }
    }

    private static Path exported(ConsolePage console, String format) {
        return console.page()
                .waitForDownload(() -> console.link(format).click())
                .path();
    }

    @Test
    void columnsAndViewsAreKept() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            inspection.open("/lepi-admin/list.xhtml?of=taxa&f.rank=FAMILY");
            console.unfold("Columns");
            page.getByLabel("Hide Authorship").click();
            assertThat(page.locator("thead")).not().containsText("Authorship");
            double before = page.locator("thead th").nth(1).boundingBox().width;
            page.getByLabel("Make Scientific name wider").click();
            page.getByLabel("Make Scientific name wider").click();
            if (page.viewportSize().width > 1000) {
                page.waitForCondition(() -> page.locator("thead th").nth(1).boundingBox().width > before);
            }
            page.getByLabel("Move Scientific name down").click();
            assertThat(page.locator("thead th").nth(2)).containsText("Scientific name");
            console.press("Usual columns");
            assertThat(page.locator("thead")).containsText("Authorship");
            console.unfold("Keep this view");
            page.getByLabel("Name of the view").fill("Only families");
            console.press("Keep");
            inspection.look("list-view-kept");
            inspection.open("/lepi-admin/list.xhtml?of=taxa");
            console.link("Only families").click();
            assertThat(page).hasURL(Pattern.compile("f\\.rank=FAMILY"));
            page.getByLabel("Forget the view Only families").click();
            assertThat(console.link("Only families")).hasCount(0);
        });
    }

    @Test
    void aFileIsTriedLookedAtAndKept() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            String genus = Samples.genus("Importgenus");
            inspection.open("/lepi-admin/list.xhtml?of=taxa");
            console.link("Import").click();
            inspection.look("import-file");
            console.send("broken.xlsx", new byte[] {'P', 'K', 3, 4, 5, 6});
            console.says("damaged spreadsheet");
            String head = "Wetenschappelijk;family;genus\n";
            String rows = genus + " alba;Nymphalidae;" + genus + "\n" + genus + " nigra;Nymphalidae;" + genus + "\n";
            console.send("moths.csv", ("\uFEFF" + head + rows + genus + " rubra\n").getBytes(UTF_16LE));
            assertThat(page.getByLabel("family")).hasValue("family");
            page.getByLabel("Wetenschappelijk").selectOption("scientificName");
            inspection.look("import-columns");
            console.press("Try");
            console.await("tried");
            inspection.look("import-wrong");
            assertThat(console.button("Keep these rows")).hasCount(0);
            Path errors = page.waitForDownload(
                            () -> console.link("Errors as a file").click())
                    .path();
            assertTrue(Files.readString(errors).contains("\n4,"), Files.readString(errors));

            console.open("import.xhtml?of=taxa");
            byte[] content = ("\uFEFF" + head + rows).getBytes(UTF_16LE);
            console.send("moths.csv", content);
            page.getByLabel("Wetenschappelijk").selectOption("scientificName");
            console.press("Try");
            console.await("tried");
            inspection.look("import-tried");
            assertThat(page.locator(".cards li").first()).containsText("3");
            inspection.open("/lepi-admin/list.xhtml?of=taxa&q=" + genus);
            assertThat(console.rows()).hasCount(0);
            page.goBack();
            console.press("Keep these rows");
            console.await("done");
            inspection.look("import-done");
            inspection.open("/lepi-admin/list.xhtml?of=taxa&q=" + genus);
            assertThat(console.rows()).hasCount(3);
            console.open("list.xhtml?of=audit&f.action=IMPORTED&q=moths.csv");
            assertThat(console.rows().first()).containsText("lists@example.org");
            assertThat(console.rows().first()).containsText(sha256(content));
            assertThat(console.rows().first()).containsText("\"created\": \"3\"");
        });
    }

    private static String sha256(byte[] content) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
