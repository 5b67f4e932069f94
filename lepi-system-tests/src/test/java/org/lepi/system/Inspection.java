package org.lepi.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One look at a site in one window: every page looked at has no axe violation (WCAG 2.2 AA), is no wider than the
 * window, and has written no error to the browser's console, and no
 * script of it has failed. Pictures of them are kept in {@code target/screenshots}.
 */
final class Inspection implements AutoCloseable {
    private static final List<String> ACCESSIBILITY = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final String ENGLISH = "en-GB";
    private static final int NARROW = 320;

    private final BrowserContext window;
    private final Page page;
    private final String kind;
    private final List<String> errors = new ArrayList<>();

    private Inspection(int width, ColorScheme scheme, String locale) {
        String language = locale.startsWith("en") ? "" : "-" + locale;
        kind = "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + language + ".png";
        window = Chromium.window(width, scheme, locale);
        page = window.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(errors::add);
    }

    /** Does the same in a narrow and a wide window, light and dark. */
    static void everywhere(Visit visit) throws Exception {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {NARROW, 1280}) {
                make(visit, width, scheme, ENGLISH);
            }
        }
    }

    /** One wide light window. */
    static Inspection wide() {
        return new Inspection(1280, ColorScheme.LIGHT, ENGLISH);
    }

    /** Does the same narrow and light, and wide and dark: each width and each scheme once. */
    static void narrowAndWide(Visit visit) throws Exception {
        make(visit, NARROW, ColorScheme.LIGHT, ENGLISH);
        make(visit, 1280, ColorScheme.DARK, ENGLISH);
    }

    /** Everywhere in English, and in every other language narrow and light, and wide and dark. */
    static void inEveryLanguage(Visit visit) throws Exception {
        everywhere(visit);
        for (String language : List.of("de-CH", "fr-CH", "it-CH")) {
            make(visit, NARROW, ColorScheme.LIGHT, language);
            make(visit, 1280, ColorScheme.DARK, language);
        }
    }

    private static void make(Visit visit, int width, ColorScheme scheme, String locale) throws Exception {
        try (Inspection inspection = new Inspection(width, scheme, locale)) {
            visit.make(inspection);
        }
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(RunningLepi.url() + path);
        page.waitForLoadState();
    }

    /** Looks at the page as it is now. */
    void look(String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(System.getProperty("lepi.screenshots"), name + kind)));
        check(name + kind);
    }

    /** Looks at the page wide and light, then narrow and dark, and keeps no picture. */
    void lookLightAndDark(String name) {
        check(name + ", wide and light");
        ViewportSize wide = page.viewportSize();
        page.setViewportSize(NARROW, wide.height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        check(name + ", narrow and dark");
        page.setViewportSize(wide.width, wide.height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void check(String name) {
        assertEquals(List.of(), errors, name);
        Number overflow = (Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertTrue(overflow.intValue() <= 0, name + " is wider than the window by " + overflow);
        List<String> violations = new AxeBuilder(page)
                        .withTags(ACCESSIBILITY)
                        .exclude("iframe[sandbox]") // no script runs in there, axe's neither: it would wait for ever
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                        .toList();
        assertEquals(List.of(), violations, name);
    }

    @Override
    public void close() {
        window.close();
    }

    private void note(ConsoleMessage message) {
        if ("error".equals(message.type())) {
            errors.add(message.text());
        }
    }

    /** What is done in each window. */
    @FunctionalInterface
    interface Visit {
        void make(Inspection inspection) throws Exception;
    }
}
