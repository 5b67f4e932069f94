package org.lepi.system;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The system's Chromium, started once for all test classes; they are skipped where it is missing and not required. */
final class Chromium implements BeforeAllCallback {
    private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");
    private static final int HEIGHT = 900;

    @Override
    public void beforeAll(ExtensionContext context) {
        boolean present = Files.isExecutable(EXECUTABLE);
        assertTrue(present || System.getenv("LEPI_REQUIRE_BROWSER") == null, "Chromium is required and missing");
        Assumptions.assumeTrue(present, "no Chromium at " + EXECUTABLE);
        context.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(Started.class, key -> Started.start(), Started.class);
    }

    /** A window of somebody who has never been here, and whose browser speaks {@code locale}. */
    static BrowserContext window(int width, ColorScheme scheme, String locale) {
        return Started.browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setColorScheme(scheme)
                .setLocale(locale));
    }

    static BrowserContext windowWithoutScripts(String locale) {
        return Started.browser.newContext(
                new Browser.NewContextOptions().setLocale(locale).setJavaScriptEnabled(false));
    }

    private static final class Started implements AutoCloseable {
        @SuppressWarnings("NullAway.Init") // before the first test
        private static Browser browser;

        private final Playwright playwright;

        private Started(Playwright playwright) {
            this.playwright = playwright;
        }

        private static Started start() {
            Playwright playwright = Playwright.create();
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(EXECUTABLE)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
            return new Started(playwright);
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
