package org.lepi.ejb.account;

import java.util.Set;
import org.lepi.model.account.Role;

/**
 * What an administrator makes of a person.
 *
 * @param enabled whether the person may come in
 */
public record AccountDraft(Activation.Person person, Set<Role> roles, boolean enabled) {
    public AccountDraft {
        roles = Set.copyOf(roles);
    }
}
