package org.lepi.ejb.mail;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** What HTML a mail may have: text, links, lists and tables. Nothing that runs, is loaded, or asks for input. */
final class MailHtml {
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "strong",
                    "b",
                    "em",
                    "i",
                    "u",
                    "h1",
                    "h2",
                    "h3",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "hr",
                    "pre",
                    "code",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a",
                    "span",
                    "div")
            .allowUrlProtocols("https", "http", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .requireRelNofollowOnLinks()
            .toFactory();

    private MailHtml() {}

    /** The part of the HTML that a mail may have. */
    static String clean(String html) {
        return POLICY.sanitize(html);
    }

    /** What a mail may not have: elements, and attributes as {@code a@onclick}. */
    static Set<String> forbidden(String html) {
        Set<String> found = new TreeSet<>();
        POLICY.sanitize(
                html,
                new HtmlChangeListener<Set<String>>() {
                    @Override
                    public void discardedTag(@Nullable Set<String> context, String element) {
                        found.add("<" + element + ">");
                    }

                    @Override
                    public void discardedAttributes(
                            @Nullable Set<String> context, String element, String... attributes) {
                        for (String attribute : attributes) {
                            found.add("<" + element + " " + attribute + ">");
                        }
                    }
                },
                found);
        return found;
    }
}
