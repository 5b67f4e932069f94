package org.lepi.ejb.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lepi.ejb.access.FixedCaller;
import org.lepi.ejb.entity.ImportOutcome;
import org.lepi.ejb.entity.ImportOutcome.Line;
import org.lepi.model.account.Account;
import org.lepi.model.account.AccountCode;
import org.lepi.model.account.Permission;
import org.lepi.model.account.Role;
import org.lepi.model.account.UserType;
import org.lepi.model.failure.LepiException;
import org.lepi.model.job.Job;
import org.lepi.model.mail.Mail;

class PeopleImportTest extends WithAdministrator {
    private static final String FILE = """
            Mail;Name;Rolle;Sprache;Typ
            bea@example.org;Bea Blau;researcher;de;EX
            Ada@Example.org ;Ada Neu;staff curator;;
            cleo@example.org;;partner;fr;ST
            """;

    private TestOutbox outbox;

    @BeforeEach
    void open() {
        outbox = new TestOutbox(database, test);
    }

    @Test
    void aTrialSaysWhatWouldHappenAndDoesNothing() {
        ImportOutcome outcome = run(FILE, true);
        assertEquals(List.of(2, 1, 0), List.of(outcome.created(), outcome.updated(), outcome.unchanged()));
        assertEquals(
                List.of(
                        new Line(2, "bea@example.org", "invited"),
                        new Line(3, "ada@example.org", "fullName: A Person → Ada Neu; roles: staff → curator staff"),
                        new Line(4, "cleo@example.org", "invited")),
                outcome.changes());
        assertEquals(0L, waiting());
        assertEquals("A Person", test.account("ada@example.org").fullName());
    }

    @Test
    void theNewAreInvitedInTheirLanguageAndTheKnownAreChanged() {
        run(FILE, false);
        Account ada = test.account("ada@example.org");
        assertEquals("Ada Neu", ada.fullName());
        assertEquals(Set.of(Role.STAFF, Role.CURATOR), ada.roles());
        assertEquals(List.of(), outbox.mails());
        assertEquals(2L, waiting());
        mail();
        assertEquals(0L, waiting());
        Map<String, String> mailed = outbox.mails().stream()
                .collect(Collectors.toMap(Mail::recipient, Mail::language, (a, b) -> a, TreeMap::new));
        assertEquals(Map.of("bea@example.org", "de", "cleo@example.org", "fr"), mailed);
        AccountCode bea = database.entityManager()
                .createQuery("select c from AccountCode c where c.email = 'bea@example.org'", AccountCode.class)
                .getSingleResult();
        assertEquals("Bea Blau", bea.fullName());
        assertEquals(UserType.EXPERT, bea.userType().orElseThrow());
        assertEquals(Set.of(Role.RESEARCHER), bea.roles());

        ImportOutcome again = run(FILE, false);
        assertEquals(List.of(0, 0, 1), List.of(again.created(), again.updated(), again.unchanged()));
        assertEquals(2, again.skipped().size());
    }

    @Test
    void whoWasWithdrawnBeforeTheMailGetsNoneNorDoesAnAddressWithoutAccount() {
        run(FILE, false);
        database.transact(entities ->
                outbox.codes(entities).issue(AccountCode.Kind.PASSWORD_RESET, "nobody@example.org", null, null));
        AccountCode bea = database.inTransaction(entities -> outbox.invitations(entities).open().stream()
                .filter(code -> code.email().equals("bea@example.org"))
                .findFirst()
                .orElseThrow());
        database.transact(entities -> outbox.invitations(entities).withdraw(bea.id()));
        mail();
        assertEquals(List.of("cleo@example.org"), recipients());
    }

    @Test
    void whatTheFileSaysIsUsedWhereTheInvitedPersonSaysNothing() {
        run(FILE, false);
        mail();
        String text = String.valueOf(outbox.mails().stream()
                .filter(mail -> mail.recipient().equals("bea@example.org"))
                .map(Mail::texts)
                .findFirst()
                .orElseThrow()
                .text());
        String code = text.replaceAll("(?s).*activate\\.xhtml#([A-Za-z0-9_-]{43}).*", "$1");
        database.transact(entities -> test.activation(entities)
                .activate(
                        new Activation.Shown(code, null),
                        "eleven blue wings",
                        new Activation.Person("", null, null),
                        Sender.UNKNOWN));
        Account bea = test.account("bea@example.org");
        assertEquals("Bea Blau", bea.fullName());
        assertEquals(UserType.EXPERT, bea.userType().orElseThrow());
    }

    @Test
    void oneWrongLineAndNothingIsKept() {
        String file = """
                Mail;Name;Rolle;Sprache;Typ
                bea@example.org;Bea;partner;de;EX
                bea@example.org;Bea again;;;
                nobody;;wizard;nl;XX
                """;
        ImportOutcome outcome = run(file, false);
        assertEquals(List.of(3L, 4L), outcome.errors().stream().map(Line::line).toList());
        String words = outcome.errors().get(1).words();
        for (String part : List.of("email", "type must be ST or EX", "language must be", "wizard")) {
            assertTrue(words.contains(part), words);
        }
        assertEquals(0L, waiting());
    }

    @Test
    void nobodyImportsWhoMayMore() {
        test.caller = FixedCaller.of(
                test.account("ada@example.org").id(), Permission.ACCOUNTS_IMPORT, Permission.PREDICTIONS_ADD);
        ImportOutcome outcome = run("Mail;Rolle\nbea@example.org;admin\nadmin@example.org;admin staff\n", true);
        assertEquals(2, outcome.errors().size());
        assertThrows(
                LepiException.class,
                () -> database.transact(entities -> new PersonRows(outbox.people(entities))
                        .run(stream("Mail;Rolle\n"), ';', Map.of("roles", "Rolle"), true)));
    }

    @Test
    void anAddressThatNoMailCanBeSentToIsAnErrorOfItsLine() {
        for (String address : List.of("anna@uni.ch,", "anna@uni..ch", "Anna<anna@uni.ch>", "a@b@uni.ch")) {
            ImportOutcome outcome = run("Mail\n" + address + "\n", true);
            assertEquals(1, outcome.errors().size(), address);
            assertTrue(outcome.errors().get(0).words().contains("email"), address);
        }
    }

    @Test
    void anInvitationThatCannotBeMailedIsTakenBackAndStopsNoOther() {
        run(FILE, false);
        // as it was let in before the rule was what it is
        database.transact(entities -> entities.createNativeQuery(
                        "update account_code set email = 'bea@example.org;' where email = 'bea@example.org'")
                .executeUpdate());
        JsonObject result = outbox.mailInvitations().get(0);
        assertEquals("{\"mailed\":1,\"refused\":1}", result.toString());
        assertEquals(List.of("cleo@example.org"), recipients());
        assertEquals(0L, waiting());
        assertEquals(
                "{\"mailed\":0,\"refused\":0}", outbox.mailInvitations().get(0).toString());
    }

    @Test
    void eachImportIsMailedByItsOwnJobInTheNameOfItsImporter() {
        run("Mail\nbea@example.org\n", false);
        Account other = database.inTransaction(entities ->
                        test.accounts(entities).createPerson("olga@example.org", "Olga Other", Set.of(Role.ADMIN)))
                .account();
        test.callerIs(other);
        run("Mail\ncleo@example.org\n", false);
        List<Job> jobs = database.entityManager()
                .createQuery("select j from Job j where j.type = 'account.invitations' order by j.id", Job.class)
                .getResultList();
        outbox.mailInvitations(jobs.get(1));
        assertEquals(List.of("cleo@example.org"), recipients());
        assertTrue(String.valueOf(outbox.mails().get(0).texts()).contains("Olga Other"));

        // the other job was cancelled: the next file that names the address takes it over
        assertEquals(1, run("Mail\nbea@example.org\n", false).created());
        outbox.mailInvitations();
        assertEquals(List.of("cleo@example.org", "bea@example.org"), recipients());
        assertTrue(String.valueOf(outbox.mails().get(1).texts()).contains("Olga Other"));
    }

    @Test
    void aProgramIsNotInvited() {
        database.transact(entities -> entities.createNativeQuery("insert into account (id, kind, login, created_at)"
                        + " values (gen_random_uuid(), 'CLIENT', 'bot@example.org', now())")
                .executeUpdate());
        assertEquals(
                List.of(new Line(2, "bot@example.org", "it is the login of a program")),
                run("Mail\nbot@example.org\n", true).skipped());
    }

    @Test
    void allOfAnImportAreTakenInAndEachIsMailedOnce() {
        // more than one statement asks for at once
        assertEquals(1_100, run(people(1_100), true).created());
        assertEquals(100, run(people(100), false).created());
        assertEquals(100L, waiting());
        mail();
        mail();
        assertEquals(0L, waiting());
        assertEquals(100, recipients().size());
        assertEquals(100, Set.copyOf(recipients()).size());
        assertEquals(100, run(people(1_100), true).skipped().size());
    }

    private static String people(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "person" + n + "@example.org;Person " + n + ";partner;de;ST\n")
                .collect(Collectors.joining("", "Mail;Name;Rolle;Sprache;Typ\n", ""));
    }

    private ImportOutcome run(String file, boolean isTrial) {
        Map<String, String> columns =
                Map.of("email", "Mail", "name", "Name", "roles", "Rolle", "language", "Sprache", "type", "Typ");
        return database.inTransaction(
                entities -> new PersonRows(outbox.people(entities)).run(stream(file), ';', columns, isTrial));
    }

    private static ByteArrayInputStream stream(String file) {
        return new ByteArrayInputStream(file.getBytes(UTF_8));
    }

    private List<String> recipients() {
        return outbox.mails().stream().map(Mail::recipient).toList();
    }

    private long waiting() {
        return database.inTransaction(entities -> entities.createQuery(
                        "select count(c) from AccountCode c where c.sentAt is null and c.expiresAt > :now", Long.class)
                .setParameter("now", test.instant())
                .getSingleResult());
    }

    private void mail() {
        outbox.mailInvitations();
    }
}
