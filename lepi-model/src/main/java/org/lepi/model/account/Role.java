package org.lepi.model.account;

import java.util.Locale;

/**
 * What an account may do. Roles do not imply each other; a method that both may call names both. The word is what the
 * database, the tokens and {@code @RolesAllowed} say.
 */
public enum Role {
    /** Runs the installation: accounts, models, settings. */
    ADMIN,
    /** Curates: taxonomy, reference images, everybody's predictions. */
    STAFF,
    /** Identifies and trains; sees own predictions. */
    RESEARCHER,
    /** A partner's system; identifies and sees own predictions. */
    PARTNER;

    /** The role's name in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The role of a word.
     *
     * @throws IllegalArgumentException when there is no such role
     */
    public static Role of(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return role;
            }
        }
        throw new IllegalArgumentException("there is no role \"" + word + "\"");
    }
}
