package org.lepi.ejb.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lepi.ejb.access.FixedCaller;
import org.lepi.ejb.access.RolePermissions;
import org.lepi.ejb.account.PermissionReasons.Cause;
import org.lepi.ejb.account.PermissionReasons.Explanation;
import org.lepi.ejb.account.PermissionReasons.Reason;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.account.Account;
import org.lepi.model.account.Permission;
import org.lepi.model.account.Role;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

class RolesTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path home;

    private TestAccounts test;

    @BeforeEach
    void start() {
        test = new TestAccounts(database, home);
        test.callerIs(test.person("admin@example.org", Role.ADMIN).account());
    }

    @Test
    void aDeviationIsKeptExplainedAndTakenBack() {
        Account ada = test.person("ada@example.org", Role.PARTNER).account();
        assertFalse(explain(ada, Permission.TAXA_EXPORT).allowed());
        change(roles -> roles.replace(
                Role.PARTNER,
                Set.of(
                        Permission.PREDICTIONS_ADD,
                        Permission.TAXA_VIEW,
                        Permission.IMAGES_VIEW,
                        Permission.TAXA_EXPORT)));
        Explanation changed = explain(ada, Permission.TAXA_EXPORT);
        assertTrue(changed.allowed());
        assertEquals(List.of(new Reason(Cause.ROLE_WAS_GIVEN, "partner")), changed.reasons());
        assertEquals(
                List.of(new Reason(Cause.ROLE_WAS_TAKEN, "partner")),
                explain(ada, Permission.MODELS_VIEW).reasons());
        assertEquals(2L, deviations());
        change(roles -> roles.reset(Role.PARTNER));
        assertEquals(0L, deviations());
        assertFalse(explain(ada, Permission.TAXA_EXPORT).allowed());
    }

    @Test
    void theAdministratorsRoleCannotBeNarrowed() {
        assertRefused(FailureKind.CONFLICT, roles -> roles.replace(Role.ADMIN, Set.of(Permission.TAXA_VIEW)));
    }

    @Test
    void nobodyGivesWhatTheyLackOrTakesTheirOwnRightToChange() {
        Account ada = test.person("ada@example.org", Role.STAFF).account();
        change(roles -> roles.replace(Role.STAFF, with(Role.STAFF, Permission.ROLES_CHANGE)));
        test.caller = FixedCaller.of(ada.id(), Permission.ROLES_CHANGE, Permission.ROLES_VIEW);
        assertRefused(
                FailureKind.NOT_PERMITTED,
                roles -> roles.replace(Role.PARTNER, with(Role.PARTNER, Permission.KEYS_ADD)));
        assertRefused(FailureKind.CONFLICT, roles -> roles.reset(Role.STAFF));
    }

    @Test
    void whatStandsInTheWayIsSaid() {
        Account ada = test.person("ada@example.org", Role.STAFF).account();
        test.signInSettings = new SignInSettings(3, 6, 9, Duration.ofMinutes(1), Duration.ofMinutes(10), true);
        database.transact(entities -> test.accounts(entities).demandNewPassword(ada.id()));
        Explanation explanation = explain(ada, Permission.TAXA_VIEW);
        assertFalse(explanation.allowed());
        assertEquals(
                List.of(
                        new Reason(Cause.ROLE_GIVES, "staff"),
                        new Reason(Cause.PASSWORD_OVERDUE, ""),
                        new Reason(Cause.FACTOR_MISSING, "")),
                explanation.reasons());
    }

    private long deviations() {
        return ((Number) database.entityManager()
                        .createNativeQuery("select count(*) from role_permission")
                        .getSingleResult())
                .longValue();
    }

    private static Set<Permission> with(Role role, Permission more) {
        Set<Permission> permissions = role.defaultPermissions();
        permissions.add(more);
        return permissions;
    }

    private Explanation explain(Account account, Permission permission) {
        return database
                .inTransaction(
                        entities -> new PermissionReasons(new RolePermissions(entities, test), test.signInSettings)
                                .on(entities)
                                .of(account.id()))
                .stream()
                .filter(explanation -> explanation.permission() == permission)
                .findFirst()
                .orElseThrow();
    }

    private void change(java.util.function.Consumer<Roles> deed) {
        inRoles(roles -> {
            deed.accept(roles);
            return true;
        });
    }

    private <T> T inRoles(Function<Roles, T> work) {
        return database.inTransaction(entities -> work.apply(
                new Roles(new RolePermissions(entities, test), test.caller, test.audit(entities)).on(entities)));
    }

    private void assertRefused(FailureKind kind, java.util.function.Consumer<Roles> deed) {
        assertEquals(kind, assertThrows(LepiException.class, () -> change(deed)).kind());
    }
}
