package org.lepi.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.logging.Level.INFO;
import static java.util.logging.Level.SEVERE;

import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Logger;
import org.lepi.admin.failure.FailureWords;
import org.lepi.admin.failure.Said;
import org.lepi.admin.language.ReaderLanguage;
import org.lepi.admin.language.Words;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.identity.Uuid7;

/** What a page says that cannot be shown, with the number under which the log knows more; without anything of Faces. */
@WebServlet("/error")
public class ErrorPage extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ErrorPage.class.getName());

    @Inject
    private transient FailureWords failureWords;

    @Inject
    private transient Words words;

    @Inject
    private transient ReaderLanguage language;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String incident = Uuid7.next().toString();
        Problem problem = problem(request, incident);
        response.setStatus(problem.status());
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'");
        response.setContentType("text/html;charset=UTF-8");
        byte[] page = page(request.getContextPath(), problem, incident).getBytes(UTF_8);
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    /** What is wrong: the status, the key of its sentence, and what to do about it or why. */
    private record Problem(int status, String key, Said reason) {}

    private Problem problem(HttpServletRequest request, String incident) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpServletResponse.SC_NOT_FOUND;
        if (!(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown)) {
            return new Problem(status, key(status), Said.NOTHING);
        }
        Optional<LepiException> refusal = within(thrown, LepiException.class);
        if (refusal.isPresent()) {
            String reason = String.valueOf(refusal.get().getMessage());
            LOG.log(INFO, "Incident {0} in the console: {1}", new Object[] {incident, reason});
            int refused = status(refusal.get().kind());
            return new Problem(refused, key(refused), failureWords.said(reason));
        }
        if (within(thrown, ViewExpiredException.class).isPresent()) {
            LOG.log(INFO, "Incident {0} in the console: a form came back that is not known", incident);
            return new Problem(
                    HttpServletResponse.SC_BAD_REQUEST,
                    "error.EXPIRED",
                    new Said(words.of("error.expired.help"), language.getTag()));
        }
        LOG.log(SEVERE, "Incident " + incident + " in the console", thrown);
        return new Problem(status, key(status), Said.NOTHING);
    }

    /** The first of a type, however often it was wrapped on its way. */
    private static <T extends Throwable> Optional<T> within(Throwable thrown, Class<T> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }

    private static int status(FailureKind kind) {
        return switch (kind) {
            case NOT_AUTHENTICATED, NOT_PERMITTED -> HttpServletResponse.SC_FORBIDDEN;
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case INVALID_INPUT, CONFLICT -> HttpServletResponse.SC_BAD_REQUEST;
            case UPLOAD_TOO_LARGE -> HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            case BUSY, STORE_FAILED, MAINTENANCE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            default -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        };
    }

    private static String key(int status) {
        return switch (status) {
            case HttpServletResponse.SC_FORBIDDEN -> "error.FORBIDDEN";
            case HttpServletResponse.SC_NOT_FOUND -> "error.NOT_FOUND";
            case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> "error.UNAVAILABLE";
            default -> status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "error.REFUSED" : "error.FAILED";
        };
    }

    private String page(String context, Problem problem, String incident) {
        return """
                <!DOCTYPE html>
                <html lang="%1$s">
                <head><title>%2$s – %3$s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <link rel="stylesheet" href="%4$s/jakarta.faces.resource/console.css.xhtml?ln=console"></head>
                <body><main><h1>%2$s</h1>
                <p lang="%8$s">%5$s</p>
                <p class="help">%6$s</p>
                <p><a href="%4$s/">%7$s</a></p></main></body>
                </html>
                """.formatted(
                        language.getTag(),
                        words.of(problem.key()),
                        words.of("console.title"),
                        context,
                        escaped(problem.reason().text()),
                        words.of("error.incident", String.valueOf(problem.status()), incident),
                        words.of("error.home"),
                        problem.reason().lang());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
