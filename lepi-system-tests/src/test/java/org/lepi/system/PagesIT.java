package org.lepi.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The website's pages in a real browser: no axe violation, nothing wider than the window, no error in its console. */
@ExtendWith(RunningLepi.class)
class PagesIT {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> ACCESSIBILITY = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void startBrowser() {
        boolean present = Files.isExecutable(CHROMIUM);
        assertTrue(present || System.getenv("LEPI_REQUIRE_BROWSER") == null, "Chromium is required and missing");
        Assumptions.assumeTrue(present, "no Chromium at " + CHROMIUM);
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void stopBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void everyPageIsAccessibleAtEveryWidthInBothSchemes() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {320, 1280}) {
                for (String path : List.of("/", "/identify/", "/about/", "/contact/", "/lepi-admin/login.xhtml")) {
                    look(path, width, scheme);
                }
            }
        }
    }

    private static void look(String path, int width, ColorScheme scheme) {
        String name = path.replaceAll("\\W+", "-") + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
        List<String> errors = new ArrayList<>();
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme))) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if ("error".equals(message.type())) {
                    errors.add(message.text());
                }
            });
            page.navigate(RunningLepi.url() + path);
            page.waitForLoadState();
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(System.getProperty("lepi.screenshots"), name + ".png")));
            assertEquals(List.of(), errors, name);
            Number overflow = (Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
            assertTrue(overflow.intValue() <= 0, name + " is wider than the window by " + overflow);
            List<String> violations = new AxeBuilder(page)
                    .withTags(ACCESSIBILITY).analyze().getViolations().stream()
                            .map(Rule::getId)
                            .toList();
            assertEquals(List.of(), violations, name);
        }
    }
}
