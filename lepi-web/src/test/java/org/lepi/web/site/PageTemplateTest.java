package org.lepi.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lepi.model.account.Language;

class PageTemplateTest {
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    /** Keys, what is marked as being in one language whatever the page is in, code, and what browsers read. */
    private static final Pattern NO_WORDS = Pattern.compile("\\$\\{[^}]*}|<!--[^>]*-->|<meta name=\"viewport\"[^>]*>"
            + "|<(i|span|button)[^>]* lang=\"(la|de|fr|it|en)\"[^>]*>[^<]*</\\1>|<code>[^<]*</code>");

    private static final Pattern READ_OUT =
            Pattern.compile(" (?:alt|aria-label|title|placeholder|content)=\"([^\"]*)\"");
    private static final List<String> NAMES = List.of("lepi", "OpenAPI", "Linnaeus");

    @ParameterizedTest
    @EnumSource
    void everyPageIsWholeInEveryLanguage(Language language) throws IOException {
        Site site = new Site(new PageTemplate(WebFiles.pages()));
        assertEquals(
                List.of("/", "/about/", "/contact/", "/identify/", "/pred-api/docs/", "/predictions/"),
                site.addresses());
        for (String address : site.addresses()) {
            String html = site.at(address, language).toString();
            assertFalse(html.contains("${") || html.contains("<!--#"), address);
            assertTrue(html.contains("<html lang=\"" + language.code() + "-"), address);
            assertTrue(html.contains("value=\"" + language.code() + "\" aria-current=\"true\""), address);
            assertTrue(html.contains("</footer>"), address);
        }
        for (String error : List.of("/errors/404.html", "/errors/500.html")) {
            assertTrue(site.page(error, language).toString().contains("<html lang=\"" + language.code() + "-"), error);
        }
    }

    @Test
    void theHeaderOffersEveryLanguage() throws IOException {
        String header = WebFiles.pages().getOrDefault("/frame/header.html", "");
        for (Language language : Language.values()) {
            assertTrue(header.contains("name=\"language\" value=\"" + language.code() + "\""), language.code());
        }
    }

    @Test
    void aBannerIsShownWhereThereIsOneAndCannotBeMarkup() throws IOException {
        Page page = new Site(new PageTemplate(WebFiles.pages())).at("/about/", Language.EN);
        assertFalse(page.toString().contains("role=\"note\""));
        String said = page.saying("Back at <b>5</b> & $1").toString();
        assertTrue(said.contains("role=\"note\">Back at &lt;b&gt;5&lt;/b&gt; &amp; $1</p>"), said);
        String maintained = page.inMaintenance().toString();
        assertTrue(maintained.contains("lepi is being maintained"));
        assertFalse(maintained.contains("<!--banner"));
        assertNotEquals(page.etag(), page.inMaintenance().etag());
    }

    @Test
    void aLinkToThePageItselfSaysSo() throws IOException {
        String about = new Site(new PageTemplate(WebFiles.pages()))
                .at("/about/", Language.EN)
                .toString();
        assertTrue(about.contains("<a href=\"/about/\" aria-current=\"page\">"));
        assertTrue(about.contains("<a href=\"/identify/\">"));
    }

    @Test
    void wordsAreEscaped() {
        Words words = new Words(Language.FR);
        assertTrue(words.of("about.limits-why").contains("«"));
        String page = new PageTemplate(Map.of("/x/index.html", "<p title=\"${frame.home}\"><!--#words sign-in-->"))
                .fill("/x/index.html", Language.FR, words);
        assertTrue(page.startsWith("<p title=\"Accueil\"><template data-words>"), page);
        assertEquals("&lt;b title=&quot;a&quot;&gt;R&amp;D", PageTemplate.escaped("<b title=\"a\">R&D"));
    }

    @Test
    void whatIsNotThereStopsTheStart() {
        for (String html : List.of("${no.such-key}", "<!--#include no/file.html-->", "<!--#words no-group-->")) {
            PageTemplate template = new PageTemplate(Map.of("/index.html", html));
            assertThrows(IllegalArgumentException.class, () -> new Site(template), html);
        }
    }

    /** What stands in the files is in no language: words are keys, and only names are written out. */
    @Test
    void noPageHasWordsOfItsOwn() throws IOException {
        WebFiles.pages().forEach((file, html) -> {
            String open = NO_WORDS.matcher(html).replaceAll("");
            String texts = open.replaceAll("<[^>]*>", " ")
                    + READ_OUT.matcher(open)
                            .results()
                            .map(attribute -> attribute.group(1))
                            .toList();
            List<String> words = WORD.matcher(texts)
                    .results()
                    .map(found -> found.group())
                    .filter(word -> !NAMES.contains(word))
                    .toList();
            assertEquals(List.of(), words, file);
        });
    }
}
