package org.lepi.ejb.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lepi.ejb.access.FixedCaller;
import org.lepi.ejb.access.RolePermissions;
import org.lepi.ejb.account.PermissionReasons.Cause;
import org.lepi.ejb.account.PermissionReasons.Explanation;
import org.lepi.ejb.account.PermissionReasons.Reason;
import org.lepi.ejb.database.AfterCommit;
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
                Role.PARTNER.defaultPermissions(),
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
        change(roles -> roles.reset(Role.PARTNER, seen(roles, Role.PARTNER)));
        assertEquals(0L, deviations());
        assertFalse(explain(ada, Permission.TAXA_EXPORT).allowed());
    }

    @Test
    void theAdministratorsRoleCannotBeNarrowed() {
        assertRefused(
                FailureKind.CONFLICT,
                roles -> roles.replace(Role.ADMIN, seen(roles, Role.ADMIN), Set.of(Permission.TAXA_VIEW)));
    }

    @Test
    void nobodyGivesWhatTheyLackOrTakesTheirOwnRightToChange() {
        Account ada = test.person("ada@example.org", Role.STAFF).account();
        change(roles -> roles.replace(Role.STAFF, seen(roles, Role.STAFF), with(Role.STAFF, Permission.ROLES_CHANGE)));
        test.caller = FixedCaller.of(ada.id(), Permission.ROLES_CHANGE, Permission.ROLES_VIEW);
        assertRefused(
                FailureKind.NOT_PERMITTED,
                roles -> roles.replace(
                        Role.PARTNER, seen(roles, Role.PARTNER), with(Role.PARTNER, Permission.KEYS_ADD)));
        assertRefused(FailureKind.CONFLICT, roles -> roles.reset(Role.STAFF, seen(roles, Role.STAFF)));
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

    @Test
    void aClientWhoseTimeIsOverMayNothing() {
        Instant end = test.instant().plus(Duration.ofDays(1));
        Account client = database.inTransaction(entities -> test.clients(entities)
                .create(new ClientDraft("Partner", Set.of(Role.PARTNER), null, end, null, null))
                .account());
        assertTrue(explain(client, Permission.TAXA_VIEW).allowed());
        test.pass(Duration.ofDays(1));
        Explanation over = explain(client, Permission.TAXA_VIEW);
        assertFalse(over.allowed());
        assertEquals(List.of(new Reason(Cause.ROLE_GIVES, "partner"), new Reason(Cause.EXPIRED, "")), over.reasons());
    }

    @Test
    void whoeverComesSecondDoesNotUndoWhatTheFirstHasChanged() throws Exception {
        Set<Permission> seen = Role.PARTNER.defaultPermissions();
        var second = new FutureTask<>(
                () -> change(roles -> roles.replace(Role.PARTNER, seen, with(Role.PARTNER, Permission.TAXA_EXPORT))));
        change(roles -> {
            roles.replace(Role.PARTNER, seen, with(Role.PARTNER, Permission.TAXA_EXPORT));
            new Thread(second).start();
            awaitLock();
        });
        LepiException refused = assertInstanceOf(
                LepiException.class,
                assertThrows(ExecutionException.class, second::get).getCause());
        assertEquals(FailureKind.CONFLICT, refused.kind());
        assertEquals(1L, deviations());
        assertRefused(FailureKind.CONFLICT, roles -> roles.reset(Role.PARTNER, seen));
    }

    private void awaitLock() {
        String waiting = "select count(*) from pg_locks where not granted and relation = 'role_permission'::regclass";
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (database.<Long>inTransaction(entities ->
                                ((Number) entities.createNativeQuery(waiting).getSingleResult()).longValue())
                        == 0
                && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void nobodyMayMoreByAChangeThatIsNotCommitted() {
        List<Runnable> afterwards = new ArrayList<>();
        AfterCommit commit = new AfterCommit() {
            @Override
            public void run(Runnable work) {
                afterwards.add(work);
            }
        };
        database.transact(entities -> {
            RolePermissions kept = new RolePermissions(entities, test);
            Set<Permission> before = kept.of(Role.PARTNER);
            Set<Permission> wanted = with(Role.PARTNER, Permission.TAXA_EXPORT);
            wanted.add(Permission.IMAGES_EXPORT);
            roles(entities, kept, commit).replace(Role.PARTNER, before, wanted);
            assertEquals(before, kept.of(Role.PARTNER));
            afterwards.forEach(Runnable::run);
            assertEquals(wanted, kept.of(Role.PARTNER));
        });
    }

    private Roles roles(EntityManager entities, RolePermissions permissions, AfterCommit commit) {
        return new Roles(permissions, test.caller, test.audit(entities), commit).on(entities);
    }

    private static Set<Permission> seen(Roles roles, Role role) {
        return roles.list(role).stream()
                .filter(Roles.Entry::granted)
                .map(Roles.Entry::permission)
                .collect(Collectors.toSet());
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
                                .on(entities, test)
                                .of(account.id()))
                .stream()
                .filter(explanation -> explanation.permission() == permission)
                .findFirst()
                .orElseThrow();
    }

    private boolean change(java.util.function.Consumer<Roles> deed) {
        return inRoles(roles -> {
            deed.accept(roles);
            return true;
        });
    }

    private <T> T inRoles(Function<Roles, T> work) {
        return database.inTransaction(
                entities -> work.apply(roles(entities, new RolePermissions(entities, test), new AfterCommit())));
    }

    private void assertRefused(FailureKind kind, java.util.function.Consumer<Roles> deed) {
        assertEquals(kind, assertThrows(LepiException.class, () -> change(deed)).kind());
    }
}
