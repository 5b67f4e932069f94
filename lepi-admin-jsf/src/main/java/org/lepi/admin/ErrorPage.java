package org.lepi.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.logging.Level.INFO;
import static java.util.logging.Level.SEVERE;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.identity.Uuid7;

/**
 * What people see when a page fails (web.xml): a sentence and an incident id, which the log has with the reason. It is
 * no Faces page, because Faces may be what failed.
 */
@WebServlet("/error")
public class ErrorPage extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ErrorPage.class.getName());

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String incident = Uuid7.next().toString();
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            LepiException refusal = refusal(thrown);
            if (refusal == null) {
                LOG.log(SEVERE, "Incident " + incident + " in the console", thrown);
            } else {
                status = status(refusal.kind());
                LOG.log(INFO, "Incident {0} in the console: {1}", new Object[] {incident, refusal.getMessage()});
            }
        }
        response.setStatus(status);
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream()
                .write(page(request.getContextPath(), status, incident).getBytes(UTF_8));
    }

    /** What a service has refused, however often it was wrapped on its way; null for any other failure. */
    private static @Nullable LepiException refusal(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof LepiException refusal) {
                return refusal;
            }
        }
        return null;
    }

    private static int status(FailureKind kind) {
        return switch (kind) {
            case NOT_AUTHENTICATED, NOT_PERMITTED -> HttpServletResponse.SC_FORBIDDEN;
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case INVALID_INPUT, CONFLICT -> HttpServletResponse.SC_BAD_REQUEST;
            case BUSY, STORE_FAILED, MAINTENANCE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            default -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        };
    }

    private static String page(String context, int status, String incident) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><title>%1$s – lepi console</title>
                <meta name="viewport" content="width=device-width, initial-scale=1"></head>
                <body><main><h1>%1$s</h1>
                <p>Status %2$d, incident %3$s.</p>
                <p><a href="%4$s/">To the console</a></p></main></body>
                </html>
                """.formatted(sentence(status), status, incident, context);
    }

    private static String sentence(int status) {
        return switch (status) {
            case 403 -> "Your roles do not allow this";
            case 404 -> "There is no such page";
            case 503 -> "The console is not available at the moment";
            default -> status < 500 ? "The request was refused" : "The page failed";
        };
    }
}
