package org.lepi.ejb.account;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * When and from where grants were last used: noted in memory with each request and written every ten seconds, so that a
 * request costs no write for it.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class GrantUses {
    private final Map<UUID, Use> uses = new ConcurrentHashMap<>();

    @PersistenceContext
    private EntityManager entities;

    private Clock clock = Clock.systemUTC();

    /** For the container, which injects the entity manager. */
    public GrantUses() {}

    /** Uses on one entity manager, at a given clock's time. */
    public GrantUses(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    private record Use(UUID account, Instant at, @Nullable String address) {}

    /** A request came with this grant. */
    public void note(UUID grant, UUID account, @Nullable String address) {
        uses.put(grant, new Use(account, clock.instant(), address));
    }

    /** Writes down what has been noted. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    @PreDestroy
    public void write() {
        for (UUID grant : Set.copyOf(uses.keySet())) {
            Use use = uses.remove(grant);
            if (use != null) {
                write("update access_grant set last_used_at = ?1, last_used_address = ?2 where id = ?3", use, grant);
                write("update account set last_used_at = ?1, last_used_address = ?2 where id = ?3", use, use.account());
            }
        }
    }

    private void write(String sql, Use use, UUID id) {
        entities.createNativeQuery(sql)
                .setParameter(1, use.at().atOffset(ZoneOffset.UTC))
                .setParameter(2, use.address())
                .setParameter(3, id)
                .executeUpdate();
    }
}
