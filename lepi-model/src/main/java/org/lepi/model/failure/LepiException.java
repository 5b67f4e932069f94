package org.lepi.model.failure;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one exception that lepi throws on purpose: a kind for programs and a detail for people. It rolls back the
 * transaction it passes through and reaches the caller unwrapped.
 */
@ApplicationException(rollback = true)
public class LepiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FailureKind kind;
    private final transient List<Violation> violations;

    /**
     * One wrong part of a request.
     *
     * @param field name of the field, parameter or column; with the line for a file ("line 12, rank")
     * @param message what is wrong, without the field's name
     */
    public record Violation(String field, String message) {}

    public LepiException(FailureKind kind, String detail) {
        this(kind, detail, List.of(), null);
    }

    public LepiException(FailureKind kind, String detail, Throwable cause) {
        this(kind, detail, List.of(), cause);
    }

    public LepiException(FailureKind kind, String detail, List<Violation> violations) {
        this(kind, detail, violations, null);
    }

    /** INVALID_INPUT with one wrong part; the detail names it and says what is wrong. */
    public static LepiException wrong(String field, String message) {
        return new LepiException(
                FailureKind.INVALID_INPUT, field + ": " + message, List.of(new Violation(field, message)));
    }

    private LepiException(FailureKind kind, String detail, List<Violation> violations, @Nullable Throwable cause) {
        super(detail, cause);
        this.kind = Objects.requireNonNull(kind, "kind");
        this.violations = List.copyOf(violations);
    }

    public FailureKind kind() {
        return kind;
    }

    /** Every wrong part that was found, in the order of the request; empty where the detail says it all. */
    public List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }
}
