package org.lepi.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A page of the console as somebody goes about on it: what is there is found by its words, as it is read.
 *
 * @param page the tab that it is in
 */
record ConsolePage(Page page) {
    /** Milliseconds that a page may take to come after a button was pressed. */
    private static final double ANSWER = 20_000;

    /** Milliseconds that a job may take. */
    private static final double JOB = 60_000;

    /** The first page, for somebody who may do everything. */
    static ConsolePage signIn(Inspection inspection, Administrator administrator) {
        return signIn(inspection.page(), administrator.email(), administrator.password());
    }

    /** The first page, for somebody who needs no second factor. */
    static ConsolePage signIn(Page page, String email, String password) {
        page.navigate(RunningLepi.url() + "/lepi-admin/");
        ConsolePage console = new ConsolePage(page);
        console.enter(email, password);
        assertThat(page.locator("a.who")).isVisible();
        return console;
    }

    /** Fills in the sign-in that is shown and sends it. */
    void enter(String email, String password) {
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password").fill(password);
        page.keyboard().press("Enter");
        page.waitForLoadState();
    }

    /** Opens a page of the console in the same tab: {@code list.xhtml?of=taxa}. */
    void open(String address) {
        page.navigate(RunningLepi.url() + "/lepi-admin/" + address);
    }

    /** Another tab of the same browser. */
    ConsolePage another(String url) {
        Page other = page.context().newPage();
        other.navigate(url);
        return new ConsolePage(other);
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The first button of the page's content whose words begin so. */
    Locator buttonFrom(String beginning) {
        // as JavaScript reads it, which knows no quotation
        Pattern name = Pattern.compile("^" + beginning.replaceAll("[^\\w ]", "\\\\$0"));
        return page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
    }

    void press(String button) {
        button(button).click();
    }

    /** Opens, or closes, the part of the page that has this title. */
    void unfold(String title) {
        page.getByText(title, new Page.GetByTextOptions().setExact(true)).click();
    }

    /** The field with exactly this label. */
    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** What the page says of what was just done. */
    Locator status() {
        return page.getByRole(AriaRole.STATUS).first();
    }

    void says(String words) {
        assertThat(status()).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(ANSWER));
    }

    /** Waits until a job has brought about that exactly these words are on the page. */
    void await(String words) {
        assertThat(page.getByText(words, new Page.GetByTextOptions().setExact(true)))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(JOB));
    }

    /** The rows of a list of entities. */
    Locator rows() {
        return page.locator("#rows tbody tr");
    }

    /** What the browser would send of a form, without a button. */
    FormData form(String id) {
        Map<?, ?> fields =
                (Map<?, ?>) page.evaluate("id => Object.fromEntries(new FormData(document.getElementById(id)))", id);
        FormData form = FormData.create();
        fields.forEach((name, value) -> form.set(String.valueOf(name), String.valueOf(value)));
        return form;
    }

    /** Adds a genus and stays on its form. */
    void addGenus(String name) {
        open("form.xhtml?of=taxa");
        page.getByLabel("Rank").selectOption("GENUS");
        page.getByLabel("Scientific name *").fill(name);
        press("Save and continue");
        says("Saved.");
    }

    /** Chooses a file to import and sends it. */
    void send(String fileName, byte[] content) {
        field("File").setInputFiles(new FilePayload(fileName, "application/octet-stream", content));
        press("Send");
    }
}
