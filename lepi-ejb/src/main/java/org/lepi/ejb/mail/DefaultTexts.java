package org.lepi.ejb.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.lepi.model.mail.MailTexts;
import org.lepi.model.mail.MailType;

/**
 * The texts that lepi comes with: a file for each type and language, whose first line is the subject. Their HTML has the
 * same words: each paragraph is one, a link alone is a link, a code alone stands out.
 */
final class DefaultTexts {
    private DefaultTexts() {}

    static MailTexts of(MailType type, String language) {
        String file = read("texts/" + type.word() + "_" + language + ".txt");
        int end = file.indexOf('\n');
        String text = file.substring(end + 1).strip();
        return new MailTexts(file.substring(0, end).strip(), html(text), text + "\n");
    }

    /** What is around the text of every HTML mail. */
    static String frame() {
        return read("frame.html");
    }

    private static String html(String text) {
        return Arrays.stream(text.split("\n\n", -1))
                .map(paragraph -> switch (paragraph) {
                    case "{{link}}" -> "<p><a href=\"{{link}}\">{{link}}</a></p>";
                    case "{{code}}" -> "<p><strong>{{code}}</strong></p>";
                    case "{{message}}", "{{detail}}" -> "<pre>" + paragraph + "</pre>";
                    default -> "<p>" + paragraph.replace("\n", "<br>\n") + "</p>";
                })
                .collect(Collectors.joining("\n"));
    }

    private static String read(String name) {
        try (InputStream in = DefaultTexts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
