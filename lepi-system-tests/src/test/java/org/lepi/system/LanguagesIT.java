package org.lepi.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** In which language a visitor gets the website. */
@ExtendWith({RunningLepi.class, Chromium.class})
class LanguagesIT {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String DRAWER = "Kein Falter in dieser Schublade";

    @Test
    void aPageIsInTheLanguageThatTheBrowserAsksFor() throws Exception {
        Api.Answer german = Api.anonymous().get("/about/", Map.of("Accept-Language", "de-AT, en;q=0.5"));
        assertTrue(german.body().contains("<html lang=\"de-CH\">"));
        HttpHeaders headers = german.response().headers();
        assertEquals("de-CH", headers.firstValue("Content-Language").orElseThrow());
        assertTrue(headers.allValues("Vary").toString().contains("Accept-Language, Cookie"));
        Api.Answer chosen =
                Api.anonymous().get("/about/", Map.of("Accept-Language", "de", "Cookie", "lepi-language=it"));
        assertTrue(chosen.body().contains("<html lang=\"it-CH\">"));
        Api.Answer odd =
                Api.anonymous().get("/about/", Map.of("Accept-Language", "%%%;q=x", "Cookie", "lepi-language=../../x"));
        assertTrue(odd.body().contains("<html lang=\"en-GB\">"));
    }

    @Test
    void aPageThatTheBrowserHasIsNotSentAgainUnlessTheLanguageChanges() throws Exception {
        Api.Answer first = Api.anonymous().get("/about/", Map.of("Accept-Language", "fr"));
        String tag = first.response().headers().firstValue("ETag").orElseThrow();
        Api.Answer again = Api.anonymous().get("/about/", Map.of("Accept-Language", "fr", "If-None-Match", tag));
        assertEquals(304, again.status());
        assertEquals("", again.body());
        Api.Answer other = Api.anonymous().get("/about/", Map.of("Accept-Language", "it", "If-None-Match", tag));
        assertEquals(200, other.status());
    }

    @Test
    void anAddressWithoutItsSlashLeadsToThePageAndAPageThatIsNotThereSaysSo() throws Exception {
        Api.Answer redirect = Api.anonymous().get("/predictions?id=1", Map.of());
        assertEquals(302, redirect.status());
        assertTrue(redirect.response()
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .endsWith("/predictions/?id=1"));
        for (String path : new String[] {"/nothing-here", "/about/nothing", "/WEB-INF/pages/index.html"}) {
            Api.Answer missing = Api.anonymous().get(path, Map.of("Accept-Language", "de"));
            assertEquals(404, missing.status(), path);
            assertTrue(missing.body().contains(DRAWER), path);
        }
    }

    @Test
    void aVisitorChoosesALanguageWithoutJavaScriptAndItStays() {
        try (BrowserContext window = Chromium.windowWithoutScripts("de-CH")) {
            Page page = window.newPage();
            page.navigate(RunningLepi.url() + "/about/?from=here");
            assertThat(page.locator("h1")).hasText("Über lepi");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Français"))
                    .press("Enter");
            assertThat(page).hasURL(RunningLepi.url() + "/about/?from=here");
            assertThat(page.locator("h1")).hasText("À propos de lepi");
            page.navigate(RunningLepi.url() + "/contact/");
            assertThat(page.locator("html")).hasAttribute("lang", "fr-CH");
        }
    }

    @Test
    void theChoiceIsKeptForAYearAndOutOfReachOfScripts() throws Exception {
        Api.Answer answer = Api.anonymous().send("POST", "/language?language=fr", FORM, noBody());
        assertEquals(303, answer.status());
        String cookie = answer.response().headers().firstValue("Set-Cookie").orElseThrow();
        for (String part :
                List.of("lepi-language=fr;", "Path=/;", "Max-Age=31536000;", "HttpOnly", "SameSite=Strict")) {
            assertTrue(cookie.contains(part), cookie);
        }
    }

    @Test
    void aLanguageThatThereIsNotCannotBeChosen() throws Exception {
        Api.Answer answer = Api.anonymous().send("POST", "/language?language=xx", FORM, noBody());
        assertEquals(400, answer.status());
    }
}
