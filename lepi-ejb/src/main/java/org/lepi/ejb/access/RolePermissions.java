package org.lepi.ejb.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lepi.model.account.Permission;
import org.lepi.model.account.Role;

/**
 * What the roles may do: their defaults and what administrators have made of them. It is asked on every request, so it
 * is kept for a second; a change is in force on every node after that.
 */
@ApplicationScoped
public class RolePermissions {
    private static final Duration FRESH = Duration.ofSeconds(1);

    @PersistenceContext
    private EntityManager entities;

    private Clock clock = Clock.systemUTC();
    private volatile @Nullable Known known;

    /** For the container, which injects the entity manager. */
    public RolePermissions() {}

    /** Permissions read by one entity manager, at a given clock's time. */
    public RolePermissions(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    private record Known(Instant readAt, Map<Role, Set<Permission>> byRole) {}

    /** What a role may do now. */
    public Set<Permission> of(Role role) {
        return Set.copyOf(byRole().getOrDefault(role, Set.of()));
    }

    /** What somebody with all these roles may do now. */
    public Set<Permission> of(Collection<Role> roles) {
        Map<Role, Set<Permission>> byRole = byRole();
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> permissions.addAll(byRole.getOrDefault(role, Set.of())));
        return permissions;
    }

    /** What each role may as the database has it for the present transaction, past what is kept. */
    public Map<Role, Set<Permission>> stored() {
        return read();
    }

    /** After a change was committed on this node: the next one who asks gets what is true then. */
    public void forget() {
        known = null;
    }

    private Map<Role, Set<Permission>> byRole() {
        Known now = known;
        if (now == null || now.readAt.plus(FRESH).isBefore(clock.instant())) {
            now = new Known(clock.instant(), read());
            known = now;
        }
        return now.byRole;
    }

    private Map<Role, Set<Permission>> read() {
        Map<Role, Set<Permission>> byRole = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            byRole.put(role, EnumSet.copyOf(role.defaultPermissions()));
        }
        for (Object row : entities.createNativeQuery("select role, permission, granted from role_permission")
                .getResultList()) {
            Object[] columns = (Object[]) row;
            // a word that this build no longer knows grants nothing
            Permission.of((String) columns[1])
                    .ifPresent(permission ->
                            put(byRole.get(Role.of((String) columns[0])), permission, (Boolean) columns[2]));
        }
        return byRole;
    }

    private static void put(@Nullable Set<Permission> permissions, Permission permission, boolean granted) {
        if (permissions != null && granted) {
            permissions.add(permission);
        } else if (permissions != null) {
            permissions.remove(permission);
        }
    }
}
