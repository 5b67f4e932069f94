package org.lepi.ejb.mail;

import com.samskivert.mustache.Mustache;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lepi.ejb.mail.MailTemplate.Kind;
import org.lepi.model.failure.LepiException.Violation;
import org.lepi.model.mail.MailTexts;
import org.lepi.model.mail.MailType;
import org.lepi.model.mail.MailVariable;

/**
 * Makes a mail of its templates. Values are escaped in HTML; the result is cleaned once more before the frame is put
 * around it, so that neither a template nor a value brings anything that runs.
 */
final class MailRendering {
    private static final String HIDDEN = "••••••";
    private static final int MAX_SUBJECT = 200;
    private static final int MAX_TEMPLATE = 50_000;

    private MailRendering() {}

    /** The mail with all values. */
    static MailTexts render(MailType type, MailTexts templates, Map<String, String> values, String language) {
        Set<String> known = names(type);
        String subject = MailTemplate.of(templates.subject(), Kind.TEXT, known).fill(values);
        String html = MailHtml.clean(
                MailTemplate.of(templates.html(), Kind.HTML, known).fill(values));
        return new MailTexts(
                oneLine(subject),
                framed(html, oneLine(subject), values, language),
                MailTemplate.of(templates.text(), Kind.TEXT, known).fill(values));
    }

    /** The values with those hidden that are secret. */
    static Map<String, String> shown(MailType type, Map<String, String> values) {
        Map<String, String> shown = new HashMap<>(values);
        type.known().stream().filter(MailVariable::secret).forEach(secret -> shown.put(secret.name(), HIDDEN));
        return shown;
    }

    static Map<String, String> samples(MailType type) {
        return type.known().stream().collect(Collectors.toMap(MailVariable::name, MailVariable::sample));
    }

    /** What is wrong with templates that somebody has written, field by field. */
    static List<Violation> check(MailType type, MailTexts templates) {
        List<Violation> wrong = new ArrayList<>();
        Set<String> known = names(type);
        Set<String> open = type.known().stream()
                .filter(variable -> !variable.secret())
                .map(MailVariable::name)
                .collect(Collectors.toSet());
        if (templates.subject().isBlank() || templates.subject().lines().count() > 1) {
            wrong.add(new Violation("subject", "must be one line"));
        }
        check("subject", templates.subject(), Kind.TEXT, open, wrong); // subjects are shown
        check("html", templates.html(), Kind.HTML, known, wrong);
        check("text", templates.text(), Kind.TEXT, known, wrong);
        if (wrong.isEmpty()) {
            String html = MailTemplate.of(templates.html(), Kind.HTML, known).fill(samples(type));
            MailHtml.forbidden(html).forEach(part -> wrong.add(new Violation("html", "must not have " + part)));
            wrong.addAll(SecretPlaces.check(type, templates));
        }
        return wrong;
    }

    private static void check(String field, String source, Kind kind, Set<String> known, List<Violation> wrong) {
        if (source.isBlank() || source.length() > MAX_TEMPLATE || source.indexOf('\0') >= 0) {
            wrong.add(new Violation(field, "must have from 1 to " + MAX_TEMPLATE + " characters"));
            return;
        }
        try {
            MailTemplate.of(source, kind, known);
        } catch (IllegalArgumentException e) {
            wrong.add(new Violation(field, String.valueOf(e.getMessage())));
        }
    }

    private static Set<String> names(MailType type) {
        return type.known().stream().map(MailVariable::name).collect(Collectors.toSet());
    }

    /** A subject that was made of values is one line all the same. */
    private static String oneLine(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= MAX_SUBJECT ? line : line.substring(0, MAX_SUBJECT - 1) + "…";
    }

    private static String framed(String html, String subject, Map<String, String> values, String language) {
        return Mustache.compiler()
                .compile(DefaultTexts.frame())
                .execute(Map.of(
                        "language",
                        language,
                        "subject",
                        subject,
                        "institution",
                        values.getOrDefault("institution", ""),
                        "body",
                        html));
    }
}
