package org.lepi.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What can be done to one object and to many in the pages that all entities share, with taxa as the example. */
@ExtendWith({RunningLepi.class, Chromium.class})
class ConsoleFormsIT {
    private static Administrator administrator;

    @BeforeAll
    static void start() throws Exception {
        administrator = Administrator.create("forms@example.org");
    }

    @Test
    void anObjectIsSavedInFourWays() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            String name = Samples.genus("Waysgenus");
            console.addGenus(name);
            assertThat(page).hasURL(Pattern.compile("[?&]id="));
            assertThat(page.getByText("Without the author; the whole binomial of a species."))
                    .isVisible();
            console.unfold("Place in the tree");
            assertThat(page.getByRole(
                            AriaRole.COMBOBOX,
                            new Page.GetByRoleOptions().setName("Parent").setExact(true)))
                    .isHidden();
            page.getByLabel("Scientific name *").fill(name + "bis");
            console.press("Save as new");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText(name + "bis");
            console.press("Save and add another");
            assertThat(page.getByLabel("Scientific name *")).hasValue("");
            page.getByLabel("Rank").selectOption("GENUS");
            page.getByLabel("Scientific name *").fill(name + "ter");
            console.press("Save");
            console.says("Saved.");
            inspection.open("/lepi-admin/list.xhtml?of=taxa&q=" + name);
            assertThat(console.rows()).hasCount(3);
        });
    }

    @Test
    void namesAndSynonymsAreKeptWithTheirTaxon() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            String name = Samples.genus("Namesgenus");
            console.addGenus(name);
            String address = page.url();
            console.press("Add a row: Vernacular names");
            assertThat(page.getByLabel("Language 1")).isFocused();
            page.keyboard().type("en");
            console.field("Name 1").fill("First");
            console.press("Add a row: Vernacular names");
            page.getByLabel("Language 2").fill("de");
            console.field("Name 2").fill("Zweiter");
            console.press("Move row 2 up");
            assertThat(page.getByLabel("Language 1")).hasValue("de");
            inspection.look("form-pairs");
            console.press("Remove row 2");
            page.keyboard().press("Tab");
            page.getByLabel("Authorship").fill("Us, 2026");
            page.keyboard().press("Enter");
            console.says("Saved.");
            assertThat(page.getByLabel("Language 1")).hasValue("de");
            assertThat(page.getByLabel("Language 2")).hasCount(0);

            console.link("Add: Synonyms").click();
            page.getByLabel("Rank").selectOption("GENUS");
            page.getByLabel("Scientific name *").fill(name + "synonym");
            console.press("Save");
            page.navigate(address);
            assertThat(page.locator(".related").first()).containsText(name + "synonym");
            inspection.look("form-related");
            page.locator(".related a.danger").first().click();
            console.press("Do it");
            page.navigate(address);
            assertThat(page.locator(".related").first()).not().containsText(name + "synonym");
        });
    }

    @Test
    void aRowIsChangedInItsPlace() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            String name = Samples.genus("Placegenus");
            console.addGenus(name);
            String form = page.url();
            inspection.open("/lepi-admin/list.xhtml?of=taxa&q=" + name);
            console.link("Edit " + name + " in its row").click();
            Locator cell = page.locator("td.inline input");
            assertThat(cell).isFocused();
            inspection.look("list-inline");
            page.keyboard().type("Somebody, 1758");
            page.keyboard().press("Enter");
            console.says("Saved.");
            assertThat(console.rows()).containsText("Somebody, 1758");

            console.link("Edit " + name + " in its row").click();
            cell.fill("x".repeat(200));
            page.keyboard().press("Escape");
            assertThat(console.rows()).containsText("Somebody, 1758");

            console.link("Edit " + name + " in its row").click();
            ConsolePage other = console.another(form);
            other.page().getByLabel("Authorship").fill("Their, 2026");
            other.press("Save");
            other.says("Saved.");
            other.page().close();
            cell.fill("Mine, 2026");
            page.keyboard().press("Enter");
            assertThat(page.locator("td.inline [role=alert]")).containsText("Their, 2026");
            inspection.look("list-inline-conflict");
            cell.press("Enter");
            assertThat(console.rows()).containsText("Mine, 2026");
        });
    }

    @Test
    void aTaxonIsPickedByItsNameFromTheListAndInTheTree() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            inspection.open("/lepi-admin/form.xhtml?of=taxa");
            Locator parent = page.getByRole(
                    AriaRole.COMBOBOX,
                    new Page.GetByRoleOptions().setName("Parent").setExact(true));
            parent.pressSequentially("nymphali");
            page.locator(".ui-autocomplete-item").first().waitFor();
            inspection.look("form-picker");
            // the picture has closed the list of names
            parent.fill("");
            parent.pressSequentially("nymphali");
            page.locator(".ui-autocomplete-item").first().waitFor();
            page.keyboard().press("Enter");
            assertThat(parent).hasValue(Pattern.compile("Nymphalidae"));

            ConsolePage list = new ConsolePage(page.waitForPopup(
                    () -> page.getByLabel("From the list: Parent (new window)").click()));
            list.field("Search").fill("pieridae");
            list.press("Search");
            list.page().getByLabel("Choose Pieridae").click();
            assertThat(parent).isFocused();
            assertThat(parent).hasValue(Pattern.compile("Pieridae"));

            Page tree = page.waitForPopup(
                    () -> page.getByLabel("In the tree: Parent (new window)").click());
            tree.getByRole(AriaRole.SEARCHBOX).fill("nymphalidae");
            tree.keyboard().press("Enter");
            new ConsolePage(tree).link("Nymphalidae").first().click();
            assertThat(tree.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Lineage")))
                    .containsText("Lepidoptera");
            tree.getByLabel("Choose Nymphalinae").click();
            assertThat(parent).hasValue(Pattern.compile("Nymphalinae"));

            String name = Samples.genus("Pickedgenus");
            page.getByLabel("Rank").selectOption("GENUS");
            page.getByLabel("Scientific name *").fill(name);
            console.press("Save and continue");
            console.says("Saved.");
            assertThat(parent).hasValue("Nymphalinae");
            assertThat(page.getByLabel("Open: Parent (new window)")).isVisible();
            assertThat(page.getByLabel("Add: Parent (new window)")).isVisible();
        });
    }

    @Test
    void aDeletionSaysWhatKeepsItFromBeingDone() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            inspection.open("/lepi-admin/list.xhtml?of=taxa&q=aglais&f.rank=GENUS");
            page.locator("#rows tbody th a").first().click();
            console.link("Delete").click();
            assertThat(page.getByText("taxa below it")).isVisible();
            inspection.look("bulk-blocked");
            console.press("Do it");
            assertThat(page.locator("main table")).containsText("cannot be deleted");
            inspection.open("/lepi-admin/list.xhtml?of=taxa&q=aglais&f.rank=GENUS");
            assertThat(console.rows()).hasCount(1);
        });
    }

    @Test
    void aDayIsFoundByYearAndMonth() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            inspection.open("/lepi-admin/list.xhtml?of=taxa");
            Locator dates = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("By date"));
            for (int step = 0; step < 3; step++) {
                dates.locator("li").last().locator("a").click();
                assertThat(console.rows()).not().hasCount(0);
            }
            assertThat(page).hasURL(Pattern.compile("f\\.createdAt\\.from="));
            assertThat(dates.locator("li")).hasCount(3);
            console.link("All dates").click();
            assertThat(page).not().hasURL(Pattern.compile("f\\.createdAt"));
        });
    }

    @Test
    void theHeadOfALongListStaysInSightAndHidesNoFocus() throws Exception {
        try (Inspection inspection = Inspection.wide()) {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            inspection.open("/lepi-admin/list.xhtml?of=taxa&size=100");
            console.rows().last().locator("th a").focus();
            BoundingBox box = page.locator(".scroll.tall").boundingBox();
            assertEquals(box.y, page.locator("thead th").first().boundingBox().y, 2);
            for (int i = 0; i < 40; i++) {
                page.keyboard().press("Shift+Tab");
                BoundingBox head = page.locator("thead th").first().boundingBox();
                double top =
                        ((Number) page.evaluate("document.activeElement.getBoundingClientRect().top")).doubleValue();
                boolean isInHead = (Boolean) page.evaluate("!!document.activeElement.closest('thead')");
                assertTrue(isInHead || top >= head.y + head.height - 1, "hidden behind the head: " + top);
            }
        }
    }

    @Test
    void manyRowsAreDeletedByAJob() throws Exception {
        try (Inspection inspection = Inspection.wide()) {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            String name = Samples.genus("Manygenus");
            String rows = IntStream.range(0, 1100)
                    .mapToObj(i -> name + " " + letters(i))
                    .collect(Collectors.joining("\n", "scientificName\n", "\n"));
            inspection.open("/lepi-admin/import.xhtml?of=taxa");
            console.send("many.csv", rows.getBytes(UTF_8));
            console.press("Try");
            console.await("tried");
            console.press("Keep these rows");
            console.await("done");
            console.open("form.xhtml?of=taxa");
            page.getByRole(
                            AriaRole.COMBOBOX,
                            new Page.GetByRoleOptions().setName("Parent").setExact(true))
                    .pressSequentially(name);
            assertThat(page.locator(".ui-autocomplete-item")).hasCount(20);
            inspection.open("/lepi-admin/list.xhtml?of=imports&q=many.csv");
            assertThat(console.rows().first()).containsText("1,101");
            page.locator("#rows tbody th a").first().click();
            assertThat(page.getByText("many.csv")).isVisible();

            inspection.open("/lepi-admin/list.xhtml?of=taxa&q=" + name + "&f.rank=SPECIES");
            page.getByLabel("all that match").check();
            console.press("Delete");
            assertThat(page.getByText("More than 1,000 rows: a job will do it."))
                    .isVisible();
            inspection.look("bulk-job");
            console.press("Do it");
            assertThat(page.getByText("A job does it now")).isVisible();
            inspection.open("/lepi-admin/list.xhtml?of=taxa&q=" + name + "&f.rank=SPECIES");
            Instant limit = Instant.now().plus(Duration.ofSeconds(60));
            while (console.rows().count() > 0 && Instant.now().isBefore(limit)) {
                page.waitForTimeout(250);
                page.reload();
            }
            assertThat(console.rows()).hasCount(0);
        }
    }

    private static String letters(int number) {
        return "spec" + (char) ('a' + number / 676) + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
    }

    @Test
    void wrongAddressesAreAnsweredInWords() throws Exception {
        try (Inspection inspection = Inspection.wide()) {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            for (String address : List.of(
                    "list.xhtml?of=wings",
                    "list.xhtml",
                    "form.xhtml?of=taxa&id=xyz",
                    "form.xhtml?of=predictions",
                    "bulk.xhtml?of=taxa&action=fly&id=1",
                    "bulk.xhtml",
                    "import.xhtml?of=audit",
                    "import.xhtml?id=00000000-0000-0000-0000-000000000000",
                    "export?of=wings&format=csv",
                    "export?of=taxa&format=exe")) {
                var answer = page.request().get(RunningLepi.url() + "/lepi-admin/" + address);
                assertTrue(List.of(400, 403, 404).contains(answer.status()), address + ": " + answer.status());
                assertFalse(answer.text().contains("Exception"), address);
            }
            inspection.open("/lepi-admin/list.xhtml?of=taxa&f.wing=1");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("f.wing");
            inspection.open("/lepi-admin/list.xhtml?of=taxa&after=xyz");
            assertThat(console.rows()).not().hasCount(0);
        }
    }

    @Test
    void aForgedFormChangesNothing() throws Exception {
        try (Inspection inspection = Inspection.wide()) {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            String name = Samples.genus("Postedgenus");
            console.addGenus(name);
            String authorship = String.valueOf(page.getByLabel("Authorship").getAttribute("name"));
            FormData form = console.form("object").set("object:saveAndContinue", "Save");
            for (String state : List.of("forged", "", "1234567890:-1234567890", "<script>alert(1)</script>")) {
                form.set(authorship, "Forged").set("jakarta.faces.ViewState", state);
                var answer =
                        page.request().post(page.url(), RequestOptions.create().setForm(form));
                assertTrue(answer.status() < 500, state + ": " + answer.status());
                assertFalse(answer.text().contains("Exception"), state);
            }
            page.reload();
            assertThat(page.getByLabel("Authorship")).hasValue("");
            assertThat(page.locator(".history")).not().containsText("Forged");
            form = console.form("object").set("object:saveAndContinue", "Save").set(authorship, "Genuine");
            page.request().post(page.url(), RequestOptions.create().setForm(form));
            page.reload();
            assertThat(page.getByLabel("Authorship")).hasValue("Genuine");
            page.getByLabel("Authorship").fill("<script>alert(1)</script>\"'&#x27;${7*7}#{7*7}");
            console.press("Save and continue");
            assertThat(page.getByLabel("Authorship")).hasValue("<script>alert(1)</script>\"'&#x27;${7*7}#{7*7}");
            page.getByLabel("Description").evaluate("field => field.value = 'x'.repeat(10_000_000)");
            console.press("Save and continue");
            assertFalse(page.content().contains("Exception"));
            inspection.open("/lepi-admin/list.xhtml?of=taxa&q=" + name);
            assertThat(console.rows()).hasCount(1);
        }
    }
}
