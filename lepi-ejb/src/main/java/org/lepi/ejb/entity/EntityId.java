package org.lepi.ejb.entity;

import java.util.Optional;
import java.util.UUID;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** The identifiers that addresses and forms name. */
public final class EntityId {
    private EntityId() {}

    /**
     * The identifier that a text is.
     *
     * @throws LepiException NOT_FOUND for a text that is none: nothing can have it
     */
    public static UUID of(String text) {
        return parse(text)
                .orElseThrow(() ->
                        new LepiException(FailureKind.NOT_FOUND, "There is nothing with the identifier " + text + "."));
    }

    static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
