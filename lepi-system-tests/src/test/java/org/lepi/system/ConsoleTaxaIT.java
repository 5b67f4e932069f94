package org.lepi.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Curators change the tree, and see before what comes of it. */
@ExtendWith(RunningLepi.class)
class ConsoleTaxaIT {
    private static Administrator administrator;

    @BeforeAll
    static void signUp() throws Exception {
        administrator = Administrator.create("tree@example.org");
    }

    @Test
    void aSpeciesIsMovedToAnotherGenusAfterItsNewNameWasSeen() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            String from = Samples.genus("Movegenus");
            String to = Samples.genus("Placegenus");
            console.addGenus(to);
            addWithSpecies(console, from);
            console.link("Move").click();
            inspection.look("move");
            console.press("Show what would happen");
            console.says("Choose the taxon below which it is to stand.");
            choose(console, from + " alba");
            console.press("Show what would happen");
            console.says("must be an accepted taxon of a rank above species");
            choose(console, to);
            console.press("Show what would happen");
            assertThat(names(console)).containsText(new String[] {from + " alba", to + " alba"});
            inspection.look("move-preview");
            console.press("Move");
            console.says("It stands below " + to + " now.");
            assertThat(console.field("Scientific name *")).hasValue(to + " alba");
        });
    }

    @Test
    void aGenusIsSplitAndItsSpeciesTakeTheNewName() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            String kept = Samples.genus("Keptgenus");
            String made = Samples.genus("Madegenus");
            String genus = addWithSpecies(console, kept);
            console.page().navigate(genus);
            console.link("Split").click();
            console.field("Taxon that takes a part over *").fill(made);
            console.press("Show what would happen");
            console.says("Choose what goes to the other taxon.");
            console.page().getByLabel(kept + " alba").check();
            console.press("Show what would happen");
            assertThat(names(console)).containsText(new String[] {kept + " alba", made + " alba"});
            inspection.look("split-preview");
            console.field("Taxon that takes a part over *").fill(made + "us");
            console.press("Split");
            console.says("Something else was chosen since it was shown");
            console.field("Taxon that takes a part over *").fill(made);
            console.press("Show what would happen");
            console.press("Split");
            console.says(made + " has taken its part over.");
            assertThat(console.page().locator("main")).not().containsText(made + " alba");
        });
    }

    /**
     * A genus and a species of it, whose form is shown then.
     *
     * @return the address of the genus
     */
    private static String addWithSpecies(ConsolePage console, String genus) {
        console.addGenus(genus);
        String address = console.page().url();
        console.link("Add: Taxa directly below it").click();
        console.page().getByLabel("Scientific name *").fill(genus + " alba");
        console.press("Save and continue");
        console.says("Saved.");
        return address;
    }

    private static void choose(ConsolePage console, String taxon) {
        Locator field = console.page().getByLabel("New place: below");
        field.fill("");
        field.pressSequentially(taxon);
        console.page().locator(".ui-autocomplete-item").first().click();
    }

    private static Locator names(ConsolePage console) {
        return console.page()
                .getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("New names"))
                .locator("tbody th, tbody td");
    }
}
