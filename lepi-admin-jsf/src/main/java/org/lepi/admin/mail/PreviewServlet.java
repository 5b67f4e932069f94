package org.lepi.admin.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.lepi.admin.failure.FailureWords;
import org.lepi.admin.language.ReaderLanguage;
import org.lepi.admin.language.Words;
import org.lepi.ejb.mail.MailTemplates;
import org.lepi.ejb.mail.Outbox;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.mail.MailTexts;
import org.lepi.model.mail.MailType;

/**
 * How a mail looks: one of the outbox, without what is secret in it, or what texts that are being written make of sample
 * values. Its policy lets nothing run, load or be sent, whatever the mail says; it changes nothing either.
 */
@WebServlet("/preview")
@SuppressWarnings("serial") // a servlet is never written
public class PreviewServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none';"
            + " base-uri 'none'; frame-ancestors 'self'; sandbox";

    @Inject
    private MailTemplates templates;

    @Inject
    private Outbox outbox;

    @Inject
    private Words words;

    @Inject
    private FailureWords failureWords;

    @Inject
    private ReaderLanguage reader;

    /** A mail of the outbox. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(
                response,
                () -> PreviewPage.of(
                        outbox.find(UUID.fromString(text(request, "mail"))).shown()));
    }

    /** Texts that are being written. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding(UTF_8.name());
        MailTexts written =
                new MailTexts(text(request, "subject").strip(), text(request, "html"), text(request, "text"));
        answer(response, () -> rendered(MailType.of(text(request, "type")), text(request, "language"), written));
    }

    private String rendered(MailType type, String language, MailTexts written) {
        try {
            return PreviewPage.of(templates.preview(type, language, written));
        } catch (LepiException refused) {
            if (refused.kind() != FailureKind.INVALID_INPUT) {
                throw refused;
            }
            return PreviewPage.of(
                    reader.getTag(),
                    words.of("template.wrong"),
                    refused.violations().stream()
                            .map(violation -> failureWords.of(violation, "templates"))
                            .toList());
        }
    }

    private static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static void answer(HttpServletResponse response, Page page) throws IOException {
        try {
            byte[] content = page.html().getBytes(UTF_8);
            response.setHeader("Content-Security-Policy", POLICY);
            response.setHeader("X-Frame-Options", "SAMEORIGIN");
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream().write(content);
        } catch (LepiException | IllegalArgumentException refused) {
            boolean forbidden = refused instanceof LepiException failure && failure.kind() == FailureKind.NOT_PERMITTED;
            response.sendError(forbidden ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @FunctionalInterface
    private interface Page {
        String html();
    }
}
