package org.lepi.model.failure;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Two who do the same at the same moment: the second finds out at its commit, by the version of a row or by a key that is
 * taken, after every check of the service has passed. The container wraps that like a fault, but the caller can help it.
 */
public final class Collision {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final int MAX_DEPTH = 16;

    private Collision() {}

    /** The refusal that a throwable amounts to; empty where it is of another kind. */
    public static Optional<LepiException> of(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            if (cause instanceof LepiException) {
                return Optional.empty();
            }
            if (isCollision(cause)) {
                return Optional.of(new LepiException(
                        FailureKind.CONFLICT,
                        "Somebody else has changed the same thing at this moment. Look at it again."));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static boolean isCollision(Throwable cause) {
        return cause instanceof OptimisticLockException
                || (cause instanceof SQLException failure && UNIQUE_VIOLATION.equals(failure.getSQLState()));
    }
}
