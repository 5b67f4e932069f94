package org.lepi.web.problem;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.json.JsonException;
import jakarta.servlet.ServletException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.setting.Maintenance;
import org.lepi.model.failure.Collision;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;
import org.lepi.model.failure.TooManyRequests;

/**
 * What a throwable means to the caller, before anything of the request is known.
 *
 * @param type the kind of problem
 * @param detail what happened, for the caller
 * @param violations every wrong part of the request
 * @param headers that the answer needs, such as Allow
 */
record Diagnosis(ProblemType type, String detail, List<Violation> violations, Map<String, String> headers) {
    private static final String HIDDEN = "The server's log has the reason under this problem's instance.";
    private static final int MAX_DEPTH = 8;
    private static final String RETRY_AFTER = "Retry-After";

    static Diagnosis of(Throwable thrown) {
        return of(thrown, 0);
    }

    private static Diagnosis of(Throwable thrown, int depth) {
        if (thrown instanceof LepiException failure) {
            return of(failure);
        }
        if (thrown instanceof EJBAccessException || thrown instanceof AccessLocalException) {
            return simple(FailureKind.NOT_PERMITTED, "Your roles do not allow this.");
        }
        if (thrown instanceof WebApplicationException refused) {
            return of(refused);
        }
        if (thrown instanceof JsonException) {
            return simple(FailureKind.INVALID_INPUT, "The body is not the JSON that is expected here.");
        }
        return Collision.of(thrown).map(failure -> of(failure)).orElseGet(() -> ofFault(thrown, depth));
    }

    private static Diagnosis ofFault(Throwable thrown, int depth) {
        if (isStoreLost(thrown)) {
            return simple(FailureKind.STORE_FAILED, HIDDEN);
        }
        Throwable cause = thrown.getCause();
        return cause != null && depth < MAX_DEPTH && isWrapper(thrown)
                ? of(cause, depth + 1)
                : ofStatus(500, HIDDEN, Map.of());
    }

    /** Whether the database was not there, as told by SQLSTATE: 08 connection, 53 resources, 57 intervention. */
    private static boolean isStoreLost(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            if (cause instanceof SQLException failure) {
                String state = failure.getSQLState();
                return state == null || state.matches("(08|53|57).*");
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isWrapper(Throwable thrown) {
        return thrown instanceof EJBException
                || thrown instanceof ProcessingException
                || thrown instanceof CompletionException
                || thrown instanceof ExecutionException
                || thrown instanceof ServletException;
    }

    private static Diagnosis of(LepiException failure) {
        ProblemType type = ProblemType.of(failure.kind());
        String message = failure.getMessage();
        return new Diagnosis(
                type,
                type.isServersFault() || message == null ? HIDDEN : message,
                failure.violations(),
                headers(failure));
    }

    private static Map<String, String> headers(LepiException failure) {
        if (failure instanceof TooManyRequests tooMany) {
            return Map.of(RETRY_AFTER, Long.toString(tooMany.retrySeconds()));
        }
        return failure.kind() == FailureKind.MAINTENANCE
                ? Map.of(RETRY_AFTER, Long.toString(Maintenance.RETRY_AFTER.toSeconds()))
                : Map.of();
    }

    private static Diagnosis of(WebApplicationException refused) {
        if (refused instanceof ForbiddenException) {
            return simple(FailureKind.NOT_PERMITTED, "Your roles do not allow this.");
        }
        if (refused.getResponse().getStatus() == 404 && !(refused instanceof NotFoundException)) {
            // what JAX-RS throws, as a class of its implementation, for a parameter that cannot be converted
            return simple(FailureKind.INVALID_INPUT, "A parameter of the request cannot be read.");
        }
        var response = refused.getResponse();
        String allow = response.getHeaderString("Allow");
        return ofStatus(response.getStatus(), null, allow == null ? Map.of() : Map.of("Allow", allow));
    }

    /** For an error that has no throwable, or none that may be told. */
    static Diagnosis ofStatus(int status, @Nullable String detail, Map<String, String> headers) {
        ProblemType type = ProblemType.ofStatus(status);
        String told = detail != null ? detail : type.isServersFault() ? HIDDEN : detailOf(status);
        return new Diagnosis(type, told, List.of(), headers);
    }

    private static String detailOf(int status) {
        return switch (status) {
            case 401 -> "Send an access token: Authorization: Bearer …";
            case 404 -> "Nothing is at this address.";
            case 405 -> "The Allow header names the methods that are.";
            case 415 -> "The Content-Type is not one that is accepted here.";
            default -> ProblemType.ofStatus(status).title() + ".";
        };
    }

    private static Diagnosis simple(FailureKind kind, String detail) {
        return new Diagnosis(ProblemType.of(kind), detail, List.of(), Map.of());
    }
}
