package org.lepi.ejb.account;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.lepi.model.account.Permission;
import org.lepi.model.account.Role;

/**
 * Whom a live grant speaks for.
 *
 * @param id the account
 * @param grant the grant that its token or session carries
 * @param roles as they are now, whatever a token says
 * @param permissions what it may do by this grant
 */
public record Caller(UUID id, UUID grant, Set<Role> roles, Set<Permission> permissions) {
    /** What the container is told: the words of the roles and of the permissions. */
    public Set<String> groups() {
        Set<String> words = new TreeSet<>();
        roles.forEach(role -> words.add(role.word()));
        permissions.forEach(permission -> words.add(permission.word()));
        return words;
    }
}
