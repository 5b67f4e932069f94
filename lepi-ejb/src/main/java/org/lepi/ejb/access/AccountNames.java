package org.lepi.ejb.access;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lepi.model.account.Account;

/** What accounts are called before people, now. */
@ApplicationScoped
public class AccountNames {
    @PersistenceContext
    private EntityManager entities;

    /** For the container, which injects the entity manager. */
    public AccountNames() {}

    /** Names read by one entity manager. */
    public AccountNames(EntityManager entities) {
        this.entities = entities;
    }

    /** The name of each account that there is, in one statement. */
    public Map<UUID, String> of(Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select a from Account a where a.id in :ids", Account.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(toMap(Account::id, Account::displayName));
    }
}
