package org.lepi.ejb.account;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.model.account.Permission;
import org.lepi.model.account.Role;

/**
 * Whom a live grant speaks for.
 *
 * @param id the account
 * @param grant the grant that its token or session carries
 * @param roles as they are now, whatever a token says
 * @param permissions what it may do by this grant; none before an overdue change of password or enrolment
 * @param program whether it is an API client
 * @param quota how many requests it may send, where that is not the setting's; see {@code Quota}
 * @param impersonator who is behind it; null where it is the account's own grant
 */
public record Caller(
        UUID id,
        UUID grant,
        Set<Role> roles,
        Set<Permission> permissions,
        boolean program,
        @Nullable String quota,
        @Nullable UUID impersonator) {
    /** What the container is told: the words of the roles and of the permissions. */
    public Set<String> groups() {
        Set<String> words = new TreeSet<>();
        roles.forEach(role -> words.add(role.word()));
        permissions.forEach(permission -> words.add(permission.word()));
        return words;
    }
}
