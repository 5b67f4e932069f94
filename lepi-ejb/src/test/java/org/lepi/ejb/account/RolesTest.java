package org.lepi.ejb.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lepi.ejb.access.FixedCaller;
import org.lepi.ejb.access.RolePermissions;
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
        change(roles -> roles.grant(Role.PARTNER, Permission.TAXA_EXPORT));
        change(roles -> roles.take(Role.PARTNER, Permission.MODELS_VIEW));
        Roles.Explanation changed = explain(ada, Permission.TAXA_EXPORT);
        assertTrue(changed.allowed());
        assertEquals(
                "The role partner gives taxa:export; an administrator has changed that.",
                changed.reasons().get(0));
        assertEquals(2L, deviations());
        change(roles -> roles.reset(Role.PARTNER));
        assertEquals(0L, deviations());
        assertFalse(explain(ada, Permission.TAXA_EXPORT).allowed());
    }

    @Test
    void theAdministratorsRoleCannotBeNarrowed() {
        assertRefused(FailureKind.CONFLICT, roles -> roles.take(Role.ADMIN, Permission.TAXA_VIEW));
    }

    @Test
    void nobodyGivesWhatTheyLackOrTakesTheirOwnRightToChange() {
        Account ada = test.person("ada@example.org", Role.STAFF).account();
        change(roles -> roles.grant(Role.STAFF, Permission.ROLES_CHANGE));
        test.caller = FixedCaller.of(ada.id(), Permission.ROLES_CHANGE, Permission.ROLES_VIEW);
        assertRefused(FailureKind.NOT_PERMITTED, roles -> roles.grant(Role.PARTNER, Permission.KEYS_ADD));
        assertRefused(FailureKind.CONFLICT, roles -> roles.take(Role.STAFF, Permission.ROLES_CHANGE));
        assertRefused(FailureKind.CONFLICT, roles -> roles.reset(Role.STAFF));
    }

    @Test
    void whatStandsInTheWayIsSaid() {
        Account ada = test.person("ada@example.org", Role.STAFF).account();
        test.signInSettings = new SignInSettings(3, 6, 9, Duration.ofMinutes(1), Duration.ofMinutes(10), true);
        database.transact(entities -> test.accounts(entities).demandNewPassword(ada.id()));
        Roles.Explanation explanation = explain(ada, Permission.TAXA_VIEW);
        assertFalse(explanation.allowed());
        assertEquals(3, explanation.reasons().size());
        assertTrue(explanation.reasons().get(1).contains("change the password"));
        assertTrue(explanation.reasons().get(2).contains("second factor"));
    }

    private long deviations() {
        return ((Number) database.entityManager()
                        .createNativeQuery("select count(*) from role_permission")
                        .getSingleResult())
                .longValue();
    }

    private Roles.Explanation explain(Account account, Permission permission) {
        return inRoles(roles -> roles.explain(account.id(), permission));
    }

    private void change(java.util.function.Consumer<Roles> deed) {
        inRoles(roles -> {
            deed.accept(roles);
            return true;
        });
    }

    private <T> T inRoles(Function<Roles, T> work) {
        return database.inTransaction(entities -> work.apply(
                new Roles(new RolePermissions(entities, test), test.caller, test.signInSettings, test.audit(entities))
                        .on(entities)));
    }

    private void assertRefused(FailureKind kind, java.util.function.Consumer<Roles> deed) {
        assertEquals(kind, assertThrows(LepiException.class, () -> change(deed)).kind());
    }
}
