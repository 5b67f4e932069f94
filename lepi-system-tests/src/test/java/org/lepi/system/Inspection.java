package org.lepi.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One look at a site in one window: every page looked at has no axe violation (WCAG 2.2 AA), is no wider than the
 * window, and has written no error to the browser's console, and no
 * script of it has failed. Pictures of them are kept in {@code target/screenshots}.
 */
final class Inspection implements AutoCloseable {
    private static final List<String> ACCESSIBILITY = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** No script runs in a frame that is a sandbox, axe's neither: it would wait for ever. */
    private static final String AXE = """
            async options => {
              const found = await axe.run({ exclude: [["iframe[sandbox]"]] }, options);
              return found.violations.map(rule => rule.id + " " + rule.nodes.map(node => node.html).join(" "));
            }""";

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
        assertEquals("", String.join("\n", faults(name + kind)));
    }

    /** What is wrong with the page, wide and light, then narrow and dark; no picture is kept. */
    List<String> faultsLightAndDark(String name) {
        List<String> faults = new ArrayList<>(faults(name + ", wide and light"));
        ViewportSize wide = page.viewportSize();
        page.setViewportSize(NARROW, wide.height);
        // without motion: a colour on its way from light to dark has no contrast
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK).setReducedMotion(ReducedMotion.REDUCE));
        faults.addAll(faults(name + ", narrow and dark"));
        page.setViewportSize(wide.width, wide.height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return faults;
    }

    private List<String> faults(String name) {
        List<String> faults = new ArrayList<>();
        errors.forEach(error -> faults.add(name + ": " + error));
        errors.clear();
        Number overflow = (Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        if (overflow.intValue() > 0) {
            faults.add(name + ": wider than the window by " + overflow);
        }
        for (Object violation : violations()) {
            faults.add(name + ": " + violation);
        }
        return faults;
    }

    /** In the page itself: axe's own way through a second page takes twice as long. */
    private List<?> violations() {
        if (!(Boolean) page.evaluate("'axe' in window")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return (List<?>) page.evaluate(AXE, Map.of("runOnly", ACCESSIBILITY, "resultTypes", List.of("violations")));
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
