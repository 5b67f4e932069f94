package org.lepi.ejb.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.lepi.ejb.access.FixedCaller;
import org.lepi.ejb.entity.BulkAction;
import org.lepi.ejb.entity.EntityForm;
import org.lepi.ejb.entity.ShownOnce;
import org.lepi.model.account.AccessGrant;
import org.lepi.model.account.Account;
import org.lepi.model.account.AccountCode;
import org.lepi.model.account.Permission;
import org.lepi.model.account.Role;
import org.lepi.model.account.UserType;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** People, clients and invitations as the forms and actions of the console change them. */
class PeopleTest extends WithAdministrator {
    private static final Sender HOME = new Sender("192.0.2.1", "test");

    @Test
    void aFormChangesAPersonAndTheAuditKnowsTheSameWords() {
        EntityForm.Snapshot before = load(id(ada));
        Map<String, String> values = new HashMap<>(before.values());
        values.putAll(Map.of(
                "fullName",
                "Ada L.",
                "userType",
                "EX",
                "language",
                "fr",
                "roles",
                "curator,researcher",
                "enabled",
                "false"));
        run(entities -> form(entities).change(id(ada), before.version(), values));
        Account changed = test.account("ada@example.org");
        assertEquals("Ada L.", changed.fullName());
        assertEquals(UserType.EXPERT, changed.userType().orElseThrow());
        assertEquals("fr", changed.language().orElseThrow());
        assertEquals(Set.of(Role.CURATOR, Role.RESEARCHER), changed.roles());
        assertFalse(changed.isEnabled());

        // as a revert does it: blanks between the roles
        values.putAll(Map.of("roles", "admin staff", "enabled", "true"));
        run(entities -> form(entities).change(id(ada), changed.version(), values));
        assertEquals(
                Set.of(Role.ADMIN, Role.STAFF), test.account("ada@example.org").roles());
    }

    @Test
    void nothingOfAFormIsKeptWhenOnePartIsRefused() {
        EntityForm.Snapshot before = load(id(ada));
        Map<String, String> values = new HashMap<>(before.values());
        values.putAll(Map.of("fullName", "Somebody", "roles", "admin"));
        test.caller = FixedCaller.of(
                UUID.randomUUID(), Role.STAFF.defaultPermissions().toArray(Permission[]::new));
        assertRefused(
                FailureKind.NOT_PERMITTED,
                () -> run(entities -> form(entities).change(id(ada), before.version(), values)));
        assertEquals("A Person", test.account("ada@example.org").fullName());
        values.put("roles", "wizard");
        LepiException wrong = assertThrows(
                LepiException.class, () -> run(entities -> form(entities).change(id(ada), before.version(), values)));
        assertEquals("roles", wrong.violations().get(0).field());
    }

    @Test
    void sessionsOfOthersAreSeenAndEndAtOnce() {
        AccessGrant one = signIn(ada);
        AccessGrant other = signIn(ada);
        AccessGrant own = signIn(admin);
        List<AccessGrant> seen =
                ask(entities -> test.sessions(entities).list(ada.account().id()));
        assertEquals(2, seen.size());
        assertEquals("test", seen.get(0).agent());
        assertRefused(
                FailureKind.NOT_FOUND,
                () -> run(entities -> test.sessions(entities).end(ada.account().id(), own.id())));
        run(entities -> test.sessions(entities).end(ada.account().id(), one.id()));
        assertTrue(callerOf(one).isEmpty());
        assertTrue(callerOf(other).isPresent());
        act("signOut", ada);
        assertTrue(callerOf(other).isEmpty());
        assertTrue(callerOf(own).isPresent());
    }

    @Test
    void nobodyEndsSessionsOfWhoMayMore() {
        test.caller = FixedCaller.of(ada.account().id(), Permission.ACCOUNTS_CHANGE, Permission.ACCOUNTS_VIEW);
        assertRefused(
                FailureKind.NOT_PERMITTED,
                () -> run(entities ->
                        test.sessions(entities).endAll(admin.account().id())));
        assertRefused(
                FailureKind.NOT_PERMITTED,
                () -> run(entities ->
                        test.sessions(entities).list(client(entities).account().id())));
    }

    @Test
    void aLockedPersonIsLetInAgainAndNobodyElse() {
        for (int attempt = 0; attempt < 3; attempt++) {
            assertRefused(
                    FailureKind.NOT_AUTHENTICATED, () -> signIn(ada.account().login(), "wrong"));
            assertRefused(FailureKind.NOT_AUTHENTICATED, () -> signIn("ada@example.org.uk", "wrong"));
        }
        assertRefused(FailureKind.TOO_MANY_REQUESTS, () -> signIn(ada));
        act("unlock", ada);
        signIn(ada);
        assertRefused(FailureKind.TOO_MANY_REQUESTS, () -> signIn("ada@example.org.uk", "wrong"));
    }

    @Test
    void aClientIsMadeByItsFormAndItsSecretIsInThatAnswerOnly() {
        ShownOnce shown = new ShownOnce();
        String id = ask(entities -> new ClientForm(test.clients(entities), shown)
                .create(Map.of(
                        "fullName",
                        "Museum",
                        "owner",
                        id(ada),
                        "roles",
                        "partner",
                        "scopes",
                        "taxa:view,images:view",
                        "expiresAt",
                        "2030-12-31",
                        "quota",
                        "5/PT1S")));
        ShownOnce.Secret secret = shown.get().orElseThrow();
        assertFalse(secret.toString().contains(secret.text()));
        EntityForm.Snapshot made = ask(entities -> new ClientForm(test.clients(entities), new ShownOnce()).load(id));
        assertEquals("2030-12-31", made.values().get("expiresAt"));
        assertEquals("images:view,taxa:view", made.values().get("scopes"));
        assertEquals(id(ada), made.values().get("owner"));
        assertFalse(made.values().containsValue(secret.text()));
        Account client = ask(entities -> test.clients(entities).find(UUID.fromString(id)));
        assertEquals(
                java.time.LocalDate.of(2031, 1, 1)
                        .atStartOfDay(ZoneId.systemDefault())
                        .toInstant(),
                client.terms().expiresAt().orElseThrow());

        Map<String, String> values = new HashMap<>(made.values());
        values.putAll(Map.of("enabled", "false", "owner", id(admin), "expiresAt", "tomorrow"));
        LepiException wrong = assertThrows(LepiException.class, () -> changeClient(id, made.version(), values));
        assertEquals("expiresAt", wrong.violations().get(0).field());
        values.put("expiresAt", "");
        changeClient(id, made.version(), values);
        Account changed = ask(entities -> test.clients(entities).find(UUID.fromString(id)));
        assertFalse(changed.isEnabled());
        assertEquals(admin.account().id(), changed.ownerId());
        assertTrue(changed.terms().expiresAt().isEmpty());
        values.put("enabled", "true");
        changeClient(id, changed.version(), values);
        assertTrue(ask(entities -> test.clients(entities).find(UUID.fromString(id)))
                .isEnabled());
    }

    @Test
    void anInvitationIsSentAgainWithAnotherCodeUntilItIsUsed() {
        run(entities -> new InvitationForm(test.invitations(entities))
                .create(Map.of("email", "bea@example.org", "roles", "researcher", "language", "it")));
        String first = test.mailedCode();
        AccountCode invitation =
                ask(entities -> test.invitations(entities).open().get(0));
        EntityForm.Snapshot seen = ask(entities -> new InvitationForm(test.invitations(entities))
                .load(invitation.id().toString()));
        assertEquals(Map.of("email", "bea@example.org", "roles", "researcher", "language", "it"), seen.values());
        run(entities -> test.invitations(entities).resend(invitation.id()));
        String second = test.mailedCode();
        assertEquals("it", test.notices.get(test.notices.size() - 1).language());
        assertRefused(FailureKind.INVALID_INPUT, () -> activate(first));
        activate(second);
        assertEquals(Set.of(Role.RESEARCHER), test.account("bea@example.org").roles());
        AccountCode used = ask(entities -> entities.createQuery(
                        "select c from AccountCode c where c.usedAt is not null", AccountCode.class)
                .getSingleResult());
        assertRefused(
                FailureKind.NOT_FOUND,
                () -> run(entities -> test.invitations(entities).resend(used.id())));
    }

    @Test
    void whatAMergeWouldMoveIsCounted() {
        run(entities -> entities.createNativeQuery("insert into taxon (id, rank, scientific_name, status, created_at,"
                        + " created_by) values (gen_random_uuid(), 'ORDER', 'Lepidoptera', 'ACCEPTED', now(), ?1)")
                .setParameter(1, ada.account().id())
                .executeUpdate());
        signIn(ada);
        Map<String, Long> holdings =
                ask(entities -> test.records(entities).holdings(ada.account().id()));
        assertEquals(1L, holdings.get("taxon"));
        assertEquals(1L, holdings.get("access_grant"));
        assertFalse(holdings.containsKey("prediction"));
    }

    private Accounts.Created client(EntityManager entities) {
        return test.clients(entities).create(ClientDraft.of("Partner", Set.of(Role.PARTNER)));
    }

    private void changeClient(String id, long version, Map<String, String> values) {
        run(entities -> new ClientForm(test.clients(entities), new ShownOnce()).change(id, version, values));
    }

    private void activate(String code) {
        run(entities -> test.activation(entities)
                .activate(
                        new Activation.Shown(code, null),
                        "eleven blue wings",
                        new Activation.Person("Bea", null, null),
                        HOME));
    }

    private void act(String action, Accounts.Created person) {
        run(entities -> test.actions(entities).all().stream()
                .filter(known -> known.name().equals(action))
                .map(BulkAction::effect)
                .findFirst()
                .orElseThrow()
                .accept(id(person)));
    }

    private EntityForm form(EntityManager entities) {
        return new AccountForm(test.accounts(entities));
    }

    private EntityForm.Snapshot load(String id) {
        return ask(entities -> form(entities).load(id));
    }

    private static String id(Accounts.Created created) {
        return created.account().id().toString();
    }

    private AccessGrant signIn(Accounts.Created person) {
        return signIn(person.account().login(), person.secret());
    }

    private AccessGrant signIn(String login, String password) {
        return ask(entities -> test.signIn(entities).withPassword(login, password, null, HOME));
    }

    private java.util.Optional<Caller> callerOf(AccessGrant grant) {
        return ask(entities -> test.grants(entities).caller(grant.id(), String.valueOf(HOME.address())));
    }

    private void run(Consumer<EntityManager> deed) {
        database.transact(deed);
    }

    private <T> T ask(Function<EntityManager, T> question) {
        return database.inTransaction(question);
    }

    private static void assertRefused(FailureKind kind, Executable attempt) {
        assertEquals(kind, assertThrows(LepiException.class, attempt).kind());
    }
}
