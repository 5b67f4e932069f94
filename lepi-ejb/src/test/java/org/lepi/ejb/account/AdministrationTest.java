package org.lepi.ejb.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.lepi.ejb.access.FixedCaller;
import org.lepi.model.account.AccessGrant;
import org.lepi.model.account.Account;
import org.lepi.model.account.Permission;
import org.lepi.model.account.Role;
import org.lepi.model.account.UserType;
import org.lepi.model.audit.AuditEntry;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

class AdministrationTest extends WithAdministrator {
    private static final Sender HOME = new Sender("192.0.2.1", "test");

    @Test
    void anOverduePasswordIsGoodForNothingButChoosingAnother() {
        run(entities -> test.accounts(entities).demandNewPassword(ada.account().id()));
        AccessGrant grant = signIn(ada);
        assertEquals(Set.of(), callerOf(grant).orElseThrow().permissions());
        test.callerIs(ada.account());
        test.origin.grantedBy(grant.id(), null);
        run(entities -> test.passwordChange(entities).change(ada.secret(), "eleven blue wings", HOME));
        assertEquals(
                Role.STAFF.defaultPermissions(), callerOf(grant).orElseThrow().permissions());
    }

    @Test
    void aChangedPasswordEndsTheOtherSessionsAndNeedsThePresentOne() {
        AccessGrant one = signIn(ada);
        AccessGrant other = signIn(ada);
        test.callerIs(ada.account());
        test.origin.grantedBy(one.id(), null);
        assertRefused(
                FailureKind.INVALID_INPUT,
                () -> run(entities -> test.passwordChange(entities).change("guess", "eleven blue wings", HOME)));
        run(entities -> test.passwordChange(entities).change(ada.secret(), "eleven blue wings", HOME));
        assertTrue(callerOf(one).isPresent());
        assertTrue(callerOf(other).isEmpty());
    }

    @Test
    void peopleSeeAndEndTheirOwnSessions() {
        AccessGrant one = signIn(ada);
        AccessGrant other = signIn(ada);
        AccessGrant foreign = signIn(admin);
        test.callerIs(ada.account());
        test.origin.grantedBy(one.id(), null);
        List<AccessGrant> sessions =
                database.inTransaction(entities -> test.ownAccount(entities).sessions());
        assertEquals(2, sessions.size());
        assertEquals("test", sessions.get(0).agent());
        assertRefused(
                FailureKind.NOT_FOUND,
                () -> run(entities -> test.ownAccount(entities).endSession(foreign.id())));
        run(entities -> test.ownAccount(entities).endOtherSessions());
        assertTrue(callerOf(other).isEmpty());
        assertTrue(callerOf(one).isPresent());
        run(entities -> test.ownAccount(entities).deactivate());
        assertTrue(callerOf(one).isEmpty());
    }

    @Test
    void anAddressChangesWhenTheNewOneIsConfirmedAndTheOldOneIsTold() {
        test.callerIs(ada.account());
        run(entities -> requestAddress(entities, "ada.new@example.org", ada.secret()));
        assertEquals("ada.new@example.org", test.notices.get(0).email());
        String code = test.mailedCode();
        run(entities -> test.activation(entities).confirmAddress(new Activation.Shown(code, null), HOME));
        assertEquals(AccountNotice.Type.ADDRESS_CHANGED, test.notices.get(1).type());
        assertEquals("ada@example.org", test.notices.get(1).email());
        assertEquals(ada.account().id(), test.account("ada.new@example.org").id());
    }

    @Test
    void aSessionAloneDoesNotMoveTheAccount() {
        test.callerIs(ada.account());
        for (int guess = 0; guess < 3; guess++) {
            assertRefused(
                    FailureKind.INVALID_INPUT,
                    () -> run(entities -> requestAddress(entities, "thief@example.org", "guess")));
        }
        assertRefused(
                FailureKind.TOO_MANY_REQUESTS,
                () -> run(entities -> requestAddress(entities, "thief@example.org", ada.secret())));
        assertEquals(List.of(), test.notices);
    }

    @Test
    void anotherPasswordOrAddressEndsTheCodesThatAreOpen() {
        test.callerIs(ada.account());
        AccessGrant session = signIn(ada);
        test.origin.grantedBy(session.id(), null);
        run(entities -> requestAddress(entities, "thief@example.org", ada.secret()));
        String toThief = test.mailedCode();
        run(entities -> test.passwordChange(entities).change(ada.secret(), "eleven blue wings", HOME));
        assertRefused(FailureKind.INVALID_INPUT, () -> confirmAddress(toThief));

        run(entities -> requestAddress(entities, "thief@example.org", "eleven blue wings"));
        String again = test.mailedCode();
        run(entities -> test.activation(entities).requestReset("ada@example.org"));
        reset(test.mailedCode(), "twelve blue wings");
        assertRefused(FailureKind.INVALID_INPUT, () -> confirmAddress(again));

        run(entities -> test.activation(entities).requestReset("ada@example.org"));
        String toOldAddress = test.mailedCode();
        run(entities -> requestAddress(entities, "ada.new@example.org", "twelve blue wings"));
        confirmAddress(test.mailedCode());
        assertRefused(FailureKind.INVALID_INPUT, () -> reset(toOldAddress, "thirteen blue wings"));
    }

    private void requestAddress(EntityManager entities, String email, String present) {
        test.ownAccount(entities).requestAddress(email, present, HOME);
    }

    private void confirmAddress(String code) {
        run(entities -> test.activation(entities).confirmAddress(new Activation.Shown(code, null), HOME));
    }

    private void reset(String code, String password) {
        run(entities -> test.activation(entities).reset(new Activation.Shown(code, null), password, HOME));
    }

    @Test
    void twoAdministratorsDoNotOverwriteEachOther() {
        long version = test.account("ada@example.org").version();
        var person = new Activation.Person("Ada", UserType.STUDENT, "it");
        run(entities -> test.accounts(entities).describe(ada.account().id(), version, person));
        assertRefused(
                FailureKind.CONFLICT,
                () -> run(entities ->
                        test.accounts(entities).describe(ada.account().id(), version, person)));
    }

    @Test
    void nobodyRulesOverWhoMayMore() {
        test.caller = FixedCaller.of(
                ada.account().id(), Permission.ACCOUNTS_CHANGE, Permission.ACCOUNTS_VIEW, Permission.ROLES_CHANGE);
        UUID id = admin.account().id();
        for (Consumer<Accounts> deed : List.<Consumer<Accounts>>of(
                accounts -> accounts.demandNewPassword(id),
                accounts -> accounts.disable(id),
                accounts -> accounts.assignRoles(id, Set.of()),
                accounts -> accounts.assignRoles(ada.account().id(), Set.of(Role.ADMIN)))) {
            assertRefused(FailureKind.NOT_PERMITTED, () -> run(entities -> deed.accept(test.accounts(entities))));
        }
        assertRefused(
                FailureKind.NOT_PERMITTED,
                () -> run(entities -> test.letters(entities).sendReset(id)));
    }

    @Test
    void anAdministratorCannotLockThemselvesOut() {
        UUID id = admin.account().id();
        assertRefused(
                FailureKind.CONFLICT,
                () -> run(entities -> test.accounts(entities).disable(id)));
        assertRefused(
                FailureKind.CONFLICT,
                () -> run(entities -> test.accounts(entities).assignRoles(id, Set.of(Role.STAFF))));
    }

    @Test
    void aPseudonymisedPersonIsNowhereFoundAnyMore() {
        signIn(ada);
        UUID id = ada.account().id();
        mail("ada@example.org", "null");
        mail("staff@example.org", "'ada@example.org'");
        mail("bea@example.org", "null");
        run(entities -> entities.createNativeQuery("insert into import_run (id, kind, file_name, sha256, content,"
                        + " delimiter, header, state, outcome, uploaded_by, uploaded_at) values (gen_random_uuid(),"
                        + " 'accounts', 'people.csv', repeat('a', 64), 'mail' || chr(10) || 'Ada@example.org', ',', '{}',"
                        + " 'DONE', '{\"created\": 1, \"changes\": [{\"label\": \"ada@example.org\"}]}', ?1, now())")
                .setParameter(1, admin.account().id())
                .executeUpdate());
        assertRefused(
                FailureKind.CONFLICT,
                () -> run(entities -> test.records(entities).pseudonymise(id)));
        run(entities -> test.accounts(entities).disable(id));
        run(entities -> test.records(entities).pseudonymise(id));
        Account pseudonym = test.account("pseudonym-" + id);
        assertFalse(pseudonym.isEnabled());
        assertEquals(
                List.of("bea@example.org"),
                database.entityManager()
                        .createNativeQuery("select recipient from mail")
                        .getResultList());
        assertEquals(
                "1",
                database.entityManager()
                        .createNativeQuery("select outcome ->> 'created' from import_run")
                        .getSingleResult());
        for (String table : List.of(
                "account", "audit_entry", "access_grant", "sign_in_lock", "account_code", "mail", "import_run")) {
            assertEquals(
                    0L,
                    database.entityManager()
                            .createNativeQuery("select count(*) from " + table + " t where t::text ilike '%ada@%'")
                            .getSingleResult(),
                    table);
        }
        assertRefused(
                FailureKind.CONFLICT,
                () -> run(entities -> test.accounts(entities).enable(id)));
    }

    @Test
    void whoIsDisabledForLongerThanTheSettingSaysIsPseudonymised() {
        Accounts.Created bea = test.person("bea@example.org", Role.PARTNER);
        run(entities -> test.accounts(entities).disable(ada.account().id()));
        test.pass(Duration.ofDays(20));
        run(entities -> test.accounts(entities).disable(bea.account().id()));
        test.pass(Duration.ofDays(15));
        assertEquals(0, overdue(java.util.Optional.empty()));
        assertEquals(1, overdue(java.util.Optional.of(Duration.ofDays(30))));
        assertEquals(0, overdue(java.util.Optional.of(Duration.ofDays(30))));
        assertTrue(test.account("pseudonym-" + ada.account().id()).isPseudonymised());
        run(entities -> test.accounts(entities).enable(bea.account().id()));
        test.pass(Duration.ofDays(40));
        assertEquals(0, overdue(java.util.Optional.of(Duration.ofDays(30))));
        assertThrows(IllegalStateException.class, () -> overdue(java.util.Optional.of(Duration.ZERO)));
    }

    private int overdue(java.util.Optional<Duration> retention) {
        List<UUID> overdue = database.inTransaction(
                entities -> test.pseudonymisation(entities, retention).overdue());
        overdue.forEach(
                id -> run(entities -> test.pseudonymisation(entities, retention).of(id)));
        return overdue.size();
    }

    @Test
    void theAuditIsFoundByItsIndexOfLabels() {
        run(entities -> {
            entities.createNativeQuery("set local enable_seqscan = off").executeUpdate();
            String plan = String.valueOf(entities.createNativeQuery("explain select * from audit_entry "
                            + Pseudonymisation.LABELLED
                                    .replace("?2", "'%ada@example.org%'")
                                    .replace("?3", "'ada'"))
                    .getResultList());
            assertTrue(plan.contains("audit_entry_label_trgm"), plan);
        });
    }

    private void mail(String recipient, String replyTo) {
        run(entities -> entities.createNativeQuery("insert into mail (id, event, type, language, recipient, reply_to,"
                        + " subject, shown_html, shown_body, secret, state, message_id, created_at) values"
                        + " (gen_random_uuid(), gen_random_uuid(), 'CONTACT', 'de', '" + recipient + "', " + replyTo
                        + ", 'x', '', '', false, 'SENT', '', now())")
                .executeUpdate());
    }

    @Test
    void whatTheAbsorbedAccountDidBecomesTheKeptOnes() {
        Accounts.Created twin = test.person("ada.twin@example.org", Role.RESEARCHER);
        AccessGrant session = signIn(twin);
        run(entities -> entities.createNativeQuery("insert into taxon (id, rank, scientific_name, status, created_at,"
                        + " created_by) values (gen_random_uuid(), 'ORDER', 'Lepidoptera', 'ACCEPTED', now(), ?1)")
                .setParameter(1, twin.account().id())
                .executeUpdate());
        long version = test.account("ada@example.org").version();
        run(entities -> test.records(entities)
                .merge(ada.account().id(), version, twin.account().id()));
        assertEquals(
                ada.account().id(),
                database.entityManager()
                        .createNativeQuery("select created_by from taxon")
                        .getSingleResult());
        assertTrue(callerOf(session).isEmpty(), "nobody is signed in as the other who was not");
        AuditEntry entry = database.entityManager()
                .createQuery("select e from AuditEntry e where e.objectId = :id order by e.id desc", AuditEntry.class)
                .setParameter("id", twin.account().id().toString())
                .setMaxResults(1)
                .getSingleResult();
        assertEquals(
                "{\"roles\":\"researcher\",\"enabled\":\"true\"}",
                entry.before().orElseThrow().toString());
        assertEquals(ada.account().id().toString(), entry.after().orElseThrow().getString("absorbedBy"));
        assertFalse(test.account("ada.twin@example.org").isEnabled());
        assertEquals(
                0L,
                database.entityManager()
                        .createNativeQuery("select count(*) from audit_entry where actor_id = ?1")
                        .setParameter(1, twin.account().id())
                        .getSingleResult());
    }

    @Test
    void aClientIsHeldToItsScopesNetworksAndTime() {
        var draft = new ClientDraft(
                "Partner",
                Set.of(Role.STAFF),
                Set.of(Permission.TAXA_VIEW, Permission.ACCOUNTS_IMPERSONATE),
                test.instant().plus(Duration.ofDays(1)),
                "192.0.2.0/24 2001:db8::/32",
                "5/PT1M");
        Accounts.Created client =
                database.inTransaction(entities -> test.clients(entities).create(draft));
        AccessGrant grant = program(client, HOME);
        assertEquals(Set.of(Permission.TAXA_VIEW), callerOf(grant).orElseThrow().permissions());
        assertEquals("5/PT1M", callerOf(grant).orElseThrow().quota());
        boolean elsewhere = database.inTransaction(entities ->
                test.grants(entities).caller(grant.id(), "198.51.100.1").isPresent());
        assertFalse(elsewhere);
        assertRefused(FailureKind.NOT_AUTHENTICATED, () -> program(client, new Sender("198.51.100.1", null)));
        test.pass(Duration.ofDays(1));
        assertRefused(FailureKind.NOT_AUTHENTICATED, () -> program(client, HOME));
    }

    @Test
    void bothSecretsWorkDuringARotationAndNoneAfterARevocation() {
        Accounts.Created client = database.inTransaction(
                entities -> test.clients(entities).create(ClientDraft.of("Partner", Set.of(Role.PARTNER))));
        UUID id = client.account().id();
        Accounts.Created rotated =
                database.inTransaction(entities -> test.clients(entities).rotate(id, Duration.ofDays(2)));
        program(client, HOME);
        AccessGrant grant = program(rotated, HOME);
        test.pass(Duration.ofDays(2));
        assertRefused(FailureKind.NOT_AUTHENTICATED, () -> program(client, HOME));
        AccessGrant later = program(rotated, HOME);
        run(entities -> test.clients(entities).revoke(id));
        assertTrue(callerOf(grant).isEmpty());
        assertTrue(callerOf(later).isEmpty());
        assertRefused(FailureKind.NOT_AUTHENTICATED, () -> program(rotated, HOME));
    }

    @Test
    void whoMayChangePeopleChangesNoClient() {
        Accounts.Created client =
                database.inTransaction(entities -> test.clients(entities).create(ClientDraft.of("P", Set.of())));
        UUID id = client.account().id();
        var draft = new AccountDraft(new Activation.Person("Q", null, null), Set.of(Role.ADMIN), true);
        for (Consumer<Accounts> deed : List.<Consumer<Accounts>>of(
                accounts -> accounts.change(id, client.account().version(), draft),
                accounts -> accounts.assignRoles(id, Set.of(Role.ADMIN)),
                accounts -> accounts.demandNewPassword(id),
                accounts -> accounts.disable(id),
                accounts -> accounts.enable(id))) {
            assertRefused(FailureKind.NOT_FOUND, () -> run(entities -> deed.accept(test.accounts(entities))));
        }
        assertEquals("P", test.account(client.account().login()).fullName());
    }

    @Test
    void wrongLimitsOfAClientAreNamed() {
        var draft = new ClientDraft(" ", Set.of(), Set.of(), test.instant(), "192.0.2.0/33", "many");
        LepiException refused = assertThrows(
                LepiException.class,
                () -> run(entities -> test.clients(entities).create(draft)));
        assertEquals(
                List.of("title", "scopes", "expiresAt", "networks", "quota"),
                refused.violations().stream()
                        .map(LepiException.Violation::field)
                        .toList());
    }

    private void run(Consumer<EntityManager> deed) {
        database.transact(deed);
    }

    private AccessGrant signIn(Accounts.Created person) {
        return database.inTransaction(
                entities -> test.signIn(entities).withPassword(person.account().login(), person.secret(), null, HOME));
    }

    private AccessGrant program(Accounts.Created client, Sender sender) {
        return database.inTransaction(entities ->
                test.signIn(entities).withClientSecret(client.account().login(), client.secret(), sender));
    }

    private java.util.Optional<Caller> callerOf(AccessGrant grant) {
        return database.inTransaction(
                entities -> test.grants(entities).caller(grant.id(), String.valueOf(HOME.address())));
    }

    private static void assertRefused(FailureKind kind, Executable attempt) {
        assertEquals(kind, assertThrows(LepiException.class, attempt).kind());
    }
}
