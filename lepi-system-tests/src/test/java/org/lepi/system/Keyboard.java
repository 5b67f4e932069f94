package org.lepi.system;

import com.microsoft.playwright.Page;

/** Somebody at a page who has no mouse: goes from element to element with the tabulator and knows each by its name. */
record Keyboard(Page page) {
    private static final int FARTHEST = 300;

    /** What a screen reader says of the element that has the focus. */
    private static final String NAME = """
            () => {
              const one = document.activeElement;
              const label = one.labels?.[0]?.textContent;
              const button = one.tagName === "INPUT" && one.type === "submit" ? one.value : "";
              return (one.getAttribute("aria-label") || label || button || one.textContent).trim();
            }""";

    /** Goes on to the next element of a name. */
    Keyboard to(String name) {
        for (int i = 0; i < FARTHEST; i++) {
            page.keyboard().press("Tab");
            if (name.equals(page.evaluate(NAME))) {
                return this;
            }
        }
        throw new AssertionError("no way to “" + name + "” on " + page.url() + ":\n" + page.innerText("body"));
    }

    /** Goes to a link or a button and follows it to the page it leads to. */
    void press(String name) {
        to(name);
        enter();
    }

    /** Goes to a field and replaces what stands in it. */
    Keyboard type(String field, String text) {
        to(field);
        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().insertText(text);
        return this;
    }

    /** Goes to a list of choices and takes one by its first letters. */
    void choose(String field, String choice) {
        to(field);
        page.keyboard().type(choice);
    }

    /** Goes to a box and ticks it. */
    void tick(String name) {
        to(name);
        page.keyboard().press("Space");
    }

    /** Follows the link, or sends the form, in which the focus is, and waits for the page that comes. */
    void enter() {
        page.evaluate("() => { window.isLeft = true; }");
        page.keyboard().press("Enter");
        page.waitForFunction("() => !window.isLeft && document.readyState === 'complete'");
    }
}
