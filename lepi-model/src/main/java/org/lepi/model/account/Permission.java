package org.lepi.model.account;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that callers may be allowed to do: an action on an area. The word ({@code taxa:change}) is what the
 * container's groups, the scopes of API clients and the database say.
 */
public enum Permission {
    /** Sign in to the console at all. */
    CONSOLE_VIEW,
    /** Have images named, see and confirm the own predictions. */
    PREDICTIONS_ADD,
    /** See everybody's predictions. */
    PREDICTIONS_VIEW,
    /** Confirm everybody's predictions. */
    PREDICTIONS_CHANGE,
    PREDICTIONS_DELETE,
    PREDICTIONS_EXPORT,
    TAXA_VIEW,
    TAXA_ADD,
    TAXA_CHANGE,
    TAXA_DELETE,
    TAXA_IMPORT,
    TAXA_EXPORT,
    /** Reference images and their identifications. */
    IMAGES_VIEW,
    IMAGES_ADD,
    IMAGES_CHANGE,
    IMAGES_DELETE,
    IMAGES_IMPORT,
    IMAGES_EXPORT,
    MODELS_VIEW,
    MODELS_ADD,
    /** Switch versions on and off, choose the default. */
    MODELS_CHANGE,
    MODELS_DELETE,
    ACCOUNTS_VIEW,
    ACCOUNTS_ADD,
    ACCOUNTS_CHANGE,
    ACCOUNTS_DELETE,
    ACCOUNTS_IMPORT,
    ACCOUNTS_EXPORT,
    /** Act as somebody whose permissions the caller has too. */
    ACCOUNTS_IMPERSONATE,
    INVITATIONS_VIEW,
    INVITATIONS_ADD,
    INVITATIONS_DELETE,
    CLIENTS_VIEW,
    CLIENTS_ADD,
    CLIENTS_CHANGE,
    CLIENTS_DELETE,
    ROLES_VIEW,
    ROLES_CHANGE,
    MAILS_VIEW,
    MAILS_ADD,
    /** Send again, cancel. */
    MAILS_CHANGE,
    /** Mail types and their templates. */
    TEMPLATES_VIEW,
    TEMPLATES_CHANGE,
    /** Who gets mail in development mode. */
    RECIPIENTS_VIEW,
    RECIPIENTS_ADD,
    RECIPIENTS_CHANGE,
    RECIPIENTS_DELETE,
    /** See which files were imported, whatever they held. */
    IMPORTS_VIEW,
    JOBS_VIEW,
    /** Cancel, retry, run now. */
    JOBS_CHANGE,
    AUDIT_VIEW,
    AUDIT_EXPORT,
    SETTINGS_VIEW,
    SETTINGS_CHANGE,
    FIXTURES_IMPORT,
    SYSTEM_VIEW,
    SYSTEM_CHANGE,
    /** Replace the key that signs tokens. */
    KEYS_ADD;

    /** {@code taxa:change}. */
    public String word() {
        return area() + ":" + action();
    }

    /** What it is about: {@code taxa}. */
    public String area() {
        return part(0);
    }

    /** What may be done: {@code change}. */
    public String action() {
        return part(1);
    }

    private String part(int index) {
        return name().toLowerCase(Locale.ROOT).split("_", -1)[index];
    }

    /** The permission of a word; empty where there is none. */
    public static Optional<Permission> of(String word) {
        return Stream.of(values())
                .filter(permission -> permission.word().equals(word))
                .findFirst();
    }
}
