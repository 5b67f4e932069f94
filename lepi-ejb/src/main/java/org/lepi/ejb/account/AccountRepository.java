package org.lepi.ejb.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lepi.model.account.Account;

/** The accounts in the database. */
@Stateless
@PermitAll
public class AccountRepository {
    @PersistenceContext
    private EntityManager entities;

    public AccountRepository() {}

    /** A repository on one entity manager. */
    public AccountRepository(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<Account> find(UUID id) {
        return Optional.ofNullable(entities.find(Account.class, id));
    }

    /** The account of a login, however it is written. */
    public Optional<Account> findByLogin(String login) {
        return entities.createQuery("select a from Account a where a.login = :login", Account.class)
                .setParameter("login", Account.normalized(login))
                .getResultStream()
                .findFirst();
    }

    /**
     * A page in the order of logins.
     *
     * @param after the last login of the page before; empty for the first page
     */
    public List<Account> page(String after, int limit) {
        return entities.createQuery("select a from Account a where a.login > :after order by a.login", Account.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Programs in the order of their client ids, after one of them. */
    public List<Account> clients(String after, int limit) {
        return entities.createQuery(
                        "select a from Account a where a.kind = :kind and a.login > :after order by a.login",
                        Account.class)
                .setParameter("kind", Account.Kind.CLIENT)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    public void add(Account account) {
        entities.persist(account);
    }

    /** Notes a use without touching the version, which is for what administrators edit. */
    public void markUsed(UUID id, Instant now) {
        entities.createQuery("update Account a set a.lastUsedAt = :now where a.id = :id")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Replaces a hash, unless somebody has replaced it in the meantime. */
    public void replaceSecret(UUID id, String oldHash, String newHash) {
        entities.createQuery("update Account a set a.secretHash = :new where a.id = :id and a.secretHash = :old")
                .setParameter("new", newHash)
                .setParameter("id", id)
                .setParameter("old", oldHash)
                .executeUpdate();
    }

    /**
     * Lets one node at a time pass until its transaction ends: what is created on the first start must not be created
     * twice by nodes that start together.
     */
    public void lockForStart() {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(5361001)) as locked")
                .getSingleResult();
    }
}
