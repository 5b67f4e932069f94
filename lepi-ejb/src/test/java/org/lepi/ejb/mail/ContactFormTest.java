package org.lepi.ejb.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;
import org.lepi.model.mail.Mail;

class ContactFormTest {
    private static final ContactMessage MESSAGE =
            new ContactMessage("Merian", "merian@example.org", "A wrong name", "It is\nVanessa cardui.");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final TestMails test = new TestMails(database, 25);

    @Test
    void aMessageGoesToStaffAndAnAnswerToTheVisitor() {
        send(MESSAGE, "192.0.2.1", Clock.systemUTC());
        Mail mail = mails().get(0);
        assertEquals("staff@museum.example.org", mail.recipient());
        assertEquals("merian@example.org", mail.replyTo());
        assertEquals("Contact form: A wrong name", mail.subject());
    }

    @Test
    void anAddressMayWriteSoManyMessagesInAnHour() {
        send(MESSAGE, "192.0.2.1", Clock.systemUTC());
        send(MESSAGE, "192.0.2.1", Clock.systemUTC());
        LepiException refused = assertThrows(LepiException.class, () -> send(MESSAGE, "192.0.2.1", Clock.systemUTC()));
        assertEquals(FailureKind.TOO_MANY_REQUESTS, refused.kind());
        send(MESSAGE, "192.0.2.2", Clock.systemUTC());
        send(MESSAGE, "192.0.2.1", Clock.offset(Clock.systemUTC(), Duration.ofMinutes(61)));
        assertEquals(4, mails().size());
    }

    @Test
    void whatWouldBecomeAHeaderIsRefused() {
        ContactMessage forged = new ContactMessage(
                "Merian\r\nBcc: all@example.org", "a@example.org\r\nBcc: b@example.org", "x\nSubject: y", "text");
        LepiException refused = assertThrows(LepiException.class, () -> send(forged, "192.0.2.1", Clock.systemUTC()));
        assertEquals(
                List.of("email", "name", "subject"),
                refused.violations().stream().map(Violation::field).sorted().toList());
        assertEquals(List.of(), mails());
    }

    @Test
    void onlyOnePlainAddressIsAnAddress() {
        Stream.of("", "merian", "a@b@c", "a@example.org,b@example.org", "Merian <a@example.org>", "a@example.org\0")
                .forEach(text -> assertThrows(LepiException.class, () -> MailAddress.of(text), text));
    }

    private void send(ContactMessage message, String address, Clock clock) {
        database.transact(entities -> test.contact(entities, clock).send(message, address));
    }

    private List<Mail> mails() {
        return database.entityManager()
                .createQuery("select m from Mail m", Mail.class)
                .getResultList();
    }
}
