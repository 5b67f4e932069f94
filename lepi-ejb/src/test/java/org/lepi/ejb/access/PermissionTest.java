package org.lepi.ejb.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.security.DeclareRoles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.account.Permission;
import org.lepi.model.account.Role;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

class PermissionTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void theContainerKnowsEveryPermission() {
        Set<String> declared = new TreeSet<>(Arrays.asList(
                CurrentAccount.class.getAnnotation(DeclareRoles.class).value()));
        Set<String> known = new TreeSet<>();
        Arrays.stream(Permission.values()).forEach(permission -> known.add(permission.word()));
        Arrays.stream(Role.values()).forEach(role -> known.add(role.word()));
        assertEquals(known, declared);
    }

    @Test
    void aWordIsAnAreaAndAnAction() {
        assertEquals("taxa:change", Permission.TAXA_CHANGE.word());
        assertEquals(Permission.TAXA_CHANGE, Permission.of("taxa:change").orElseThrow());
        assertTrue(Permission.of("taxa:fly").isEmpty());
    }

    @Test
    void aCallerNeedsOneOfThePermissions() {
        CurrentAccount caller = FixedCaller.of(UUID.randomUUID(), Permission.TAXA_VIEW);
        caller.require(Permission.TAXA_CHANGE, Permission.TAXA_VIEW);
        caller.require();
        LepiException refused = assertThrows(LepiException.class, () -> caller.require(Permission.TAXA_CHANGE));
        assertEquals(FailureKind.NOT_PERMITTED, refused.kind());
        assertTrue(String.valueOf(refused.getMessage()).contains("taxa:change"));
    }

    @Test
    void aRoleHasItsDefaultsAndWhatWasMadeOfThem() {
        database.transact(em -> em.createNativeQuery("insert into role_permission values"
                        + " ('partner', 'taxa:export', true), ('partner', 'models:view', false),"
                        + " ('partner', 'gone:view', true)")
                .executeUpdate());
        var roles = new RolePermissions(database.entityManager(), Clock.fixed(NOW, ZoneOffset.UTC));
        assertEquals(
                Set.of(
                        Permission.PREDICTIONS_ADD,
                        Permission.TAXA_VIEW,
                        Permission.TAXA_EXPORT,
                        Permission.IMAGES_VIEW),
                roles.of(Role.PARTNER));
        assertEquals(Set.of(Permission.values()), roles.of(Role.ADMIN));
        assertTrue(roles.of(Set.of(Role.PARTNER, Role.CURATOR)).contains(Permission.MODELS_VIEW));
        assertFalse(roles.of(Set.<Role>of()).contains(Permission.TAXA_VIEW));
    }

    @Test
    void aChangeIsInForceAfterASecond() {
        var clock = new SteppingClock();
        var roles = new RolePermissions(database.entityManager(), clock);
        assertFalse(roles.of(Role.PARTNER).contains(Permission.TAXA_EXPORT));
        database.transact(
                em -> em.createNativeQuery("insert into role_permission values ('partner', 'taxa:export', true)")
                        .executeUpdate());
        assertFalse(roles.of(Role.PARTNER).contains(Permission.TAXA_EXPORT));
        clock.now = NOW.plus(Duration.ofMillis(1001));
        assertTrue(roles.of(Role.PARTNER).contains(Permission.TAXA_EXPORT));
    }

    private static final class SteppingClock extends Clock {
        private Instant now = NOW;

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
