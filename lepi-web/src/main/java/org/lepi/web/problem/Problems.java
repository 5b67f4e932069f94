package org.lepi.web.problem;

import static java.util.logging.Level.INFO;
import static java.util.logging.Level.SEVERE;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.account.http.BearerToken;
import org.lepi.ejb.account.http.RequestId;
import org.lepi.model.failure.FailureKind;

/**
 * Turns what went wrong with a request into its problem, and logs it: one line without a stack for what the caller did,
 * the stack for what the server did.
 */
final class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class.getName());
    private static final String LOGGED = "org.lepi.problem.logged";
    private static final int RETRY_SECONDS = 5;

    private Problems() {}

    static Problem of(Throwable thrown, HttpServletRequest request) {
        Problem problem = of(Diagnosis.of(thrown), request);
        log(problem, request, problem.type().isServersFault() ? thrown : null);
        return problem;
    }

    static Problem ofStatus(int status, HttpServletRequest request) {
        Problem problem = of(Diagnosis.ofStatus(status, null, Map.of()), request);
        log(problem, request, null);
        return problem;
    }

    private static Problem of(Diagnosis found, HttpServletRequest request) {
        Object refusal = request.getAttribute(BearerToken.REFUSAL);
        Diagnosis told = found;
        if (found.type().status() == 403 && request.getUserPrincipal() == null) {
            told = Diagnosis.ofStatus(401, null, found.headers());
        }
        boolean unauthenticated = told.type().equals(ProblemType.of(FailureKind.NOT_AUTHENTICATED));
        Map<String, String> headers = new HashMap<>(told.headers());
        if (unauthenticated) {
            headers.put("WWW-Authenticate", challenge(refusal));
        }
        if (told.type().status() == 503) {
            headers.putIfAbsent("Retry-After", Integer.toString(RETRY_SECONDS));
        }
        return new Problem(
                told.type(),
                unauthenticated && refusal != null ? refusal.toString() : told.detail(),
                "urn:uuid:" + RequestId.of(request),
                told.violations(),
                headers);
    }

    private static String challenge(@Nullable Object refusal) {
        return refusal == null
                ? "Bearer realm=\"lepi\""
                : "Bearer realm=\"lepi\", error=\"invalid_token\", error_description=\""
                        + refusal.toString().replaceAll("[^\\x20-\\x7e]|[\"\\\\]", "'") + "\"";
    }

    /** Once for a request: the server's JAX-RS asks for the answer to an EJBException twice. */
    private static void log(Problem problem, HttpServletRequest request, @Nullable Throwable thrown) {
        if (request.getAttribute(LOGGED) != null) {
            return;
        }
        request.setAttribute(LOGGED, true);
        Object dispatchedFrom = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object uri = dispatchedFrom == null ? request.getRequestURI() : dispatchedFrom;
        String line = problem.status() + " " + request.getMethod() + " " + uri + " " + problem.instance() + ": "
                + problem.detail();
        if (thrown == null) {
            LOG.log(INFO, () -> line.replaceAll("\\p{Cntrl}", " "));
        } else {
            LOG.log(SEVERE, line.replaceAll("\\p{Cntrl}", " "), thrown);
        }
    }
}
