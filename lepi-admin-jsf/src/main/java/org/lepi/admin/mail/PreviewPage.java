package org.lepi.admin.mail;

import java.util.List;
import java.util.stream.Collectors;
import org.lepi.admin.failure.Said;
import org.lepi.model.mail.MailTexts;

/** A mail as a page: its subject, its HTML and its plain text. What it says is only shown, see {@link PreviewServlet}. */
final class PreviewPage {
    private static final String FACE = "style=\"font-family:ui-monospace,monospace;white-space:pre-wrap\"";

    private PreviewPage() {}

    static String of(MailTexts mail) {
        String html = mail.html();
        int begin = html.indexOf('>', html.indexOf("<body")) + 1;
        int end = html.lastIndexOf("</body>");
        return html.substring(0, begin) + "<p " + FACE + ">" + escaped(mail.subject()) + "</p><hr>"
                + html.substring(begin, end) + "<hr><pre " + FACE + ">" + escaped(mail.text()) + "</pre>"
                + html.substring(end);
    }

    /** What is wrong with texts that make no mail, in the reader's language. */
    static String of(String language, String title, List<Said> wrong) {
        return wrong.stream()
                .map(one -> "<li lang=\"" + one.lang() + "\">" + escaped(one.text()) + "</li>")
                .collect(Collectors.joining(
                        "",
                        "<!DOCTYPE html><html lang=\"" + language
                                + "\"><head><meta charset=\"utf-8\"><meta name=\"color-scheme\""
                                + " content=\"light dark\"><title>" + escaped(title) + "</title></head><body><p>"
                                + escaped(title) + "</p><ul>",
                        "</ul></body></html>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
