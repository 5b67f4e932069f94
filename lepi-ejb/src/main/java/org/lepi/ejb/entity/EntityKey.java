package org.lepi.ejb.entity;

import java.util.Optional;

/**
 * What tells the rows of a table apart.
 *
 * @param expression its SQL
 * @param isText whether it is a text; else it is a UUID
 */
public record EntityKey(String expression, boolean isText) {
    public static EntityKey uuid(String expression) {
        return new EntityKey(expression, false);
    }

    public static EntityKey text(String expression) {
        return new EntityKey(expression, true);
    }

    /** The key that a request names, as the database compares it; empty where it can be none. */
    Optional<Object> of(String text) {
        return isText ? Optional.of(text) : EntityId.parse(text).map(id -> id);
    }
}
