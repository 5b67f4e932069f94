package org.lepi.model.account;

import static org.lepi.model.account.Permission.ACCOUNTS_VIEW;
import static org.lepi.model.account.Permission.AUDIT_VIEW;
import static org.lepi.model.account.Permission.CONSOLE_VIEW;
import static org.lepi.model.account.Permission.FIXTURES_IMPORT;
import static org.lepi.model.account.Permission.IMAGES_EXPORT;
import static org.lepi.model.account.Permission.IMAGES_VIEW;
import static org.lepi.model.account.Permission.IMPORTS_VIEW;
import static org.lepi.model.account.Permission.MODELS_VIEW;
import static org.lepi.model.account.Permission.PREDICTIONS_ADD;
import static org.lepi.model.account.Permission.PREDICTIONS_CHANGE;
import static org.lepi.model.account.Permission.PREDICTIONS_EXPORT;
import static org.lepi.model.account.Permission.PREDICTIONS_VIEW;
import static org.lepi.model.account.Permission.TAXA_EXPORT;
import static org.lepi.model.account.Permission.TAXA_VIEW;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * A set of permissions that has a name. What is listed here is the default: an administrator may grant a role more and
 * take some away, but for {@link #ADMIN}, which has all. The word is what the database and the tokens say.
 */
public enum Role {
    /** Runs the installation: accounts, models, settings. */
    ADMIN,
    /** Runs the collection: taxonomy, images, models, everybody's predictions, mails and jobs; invites people. */
    STAFF,
    /** Cares for taxonomy and reference images, confirms everybody's predictions. */
    CURATOR,
    /** Identifies and trains; sees own predictions. */
    RESEARCHER,
    /** A partner's system; identifies and sees own predictions. */
    PARTNER;

    private static final Set<String> STAFF_AREAS =
            Set.of("predictions", "taxa", "images", "models", "invitations", "mails", "recipients", "jobs");
    private static final Set<String> CURATOR_AREAS = Set.of("taxa", "images");

    /** The role's name in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the role may do where nobody has changed it. */
    public Set<Permission> defaultPermissions() {
        return switch (this) {
            case ADMIN -> EnumSet.allOf(Permission.class);
            case STAFF ->
                with(all(STAFF_AREAS), CONSOLE_VIEW, FIXTURES_IMPORT, ACCOUNTS_VIEW, IMPORTS_VIEW, AUDIT_VIEW);
            case CURATOR ->
                with(
                        all(CURATOR_AREAS),
                        CONSOLE_VIEW,
                        PREDICTIONS_ADD,
                        PREDICTIONS_VIEW,
                        PREDICTIONS_CHANGE,
                        PREDICTIONS_EXPORT,
                        IMPORTS_VIEW,
                        MODELS_VIEW);
            case RESEARCHER ->
                EnumSet.of(PREDICTIONS_ADD, TAXA_VIEW, TAXA_EXPORT, IMAGES_VIEW, IMAGES_EXPORT, MODELS_VIEW);
            case PARTNER -> EnumSet.of(PREDICTIONS_ADD, TAXA_VIEW, IMAGES_VIEW, MODELS_VIEW);
        };
    }

    private static Set<Permission> all(Set<String> areas) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        Arrays.stream(Permission.values())
                .filter(permission -> areas.contains(permission.area()))
                .forEach(permissions::add);
        return permissions;
    }

    private static Set<Permission> with(Set<Permission> permissions, Permission... more) {
        permissions.addAll(Arrays.asList(more));
        return permissions;
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
