package org.lepi.ejb.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.ejb.job.JobPostponed;
import org.lepi.model.failure.LepiException;
import org.lepi.model.mail.Mail;
import org.lepi.model.mail.MailRecipient;
import org.lepi.model.mail.MailState;

@SuppressWarnings("NullAway.Init") // set before each test
class MailDeliveryTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private GreenMail server;
    private TestMails test;

    @BeforeEach
    void start() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        test = new TestMails(database, port);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMailArrivesInBothForms() throws Exception {
        server.start();
        Mail ordered = test.mail(test.order("reset:1"));
        send(ordered.id());
        MimeMessage message = server.getReceivedMessages()[0];
        assertEquals("Neues Passwort für lepi", message.getSubject());
        assertEquals("lepi@museum.example.org", message.getFrom()[0].toString());
        assertEquals("merian@example.org", message.getAllRecipients()[0].toString());
        assertEquals(ordered.messageId(), message.getMessageID());
        assertEquals("auto-generated", message.getHeader("Auto-Submitted", null));
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertTrue(parts.getBodyPart(0).getContent().toString().contains("48201739"));
        assertTrue(parts.getBodyPart(1).getContent().toString().contains("<strong>48201739</strong>"));
        assertTrue(parts.getBodyPart(1).getContentType().startsWith("text/html"));
    }

    @Test
    void anEventHasOneMailHoweverOftenItIsOrderedAndItsJobRuns() throws Exception {
        server.start();
        UUID id = test.order("reset:1");
        assertEquals(id, test.order("reset:1"));
        send(id);
        send(id);
        assertEquals(1, server.getReceivedMessages().length);
        assertEquals(MailState.SENT, test.mail(id).state());
    }

    @Test
    void whatIsSecretIsNotShownAndForgottenWhenItIsSent() throws Exception {
        server.start();
        UUID id = test.order("reset:1");
        assertFalse((test.mail(id).shown().text() + test.mail(id).shown().html()).contains("48201739"));
        send(id);
        Mail sent = test.mail(id);
        assertNull(sent.texts());
        Object rows = database.entityManager()
                .createNativeQuery("select count(*) from mail where cast(mail as text) like '%48201739%'")
                .getSingleResult();
        assertEquals(0, ((Number) rows).intValue());
        assertThrows(
                LepiException.class,
                () -> database.transact(entities -> test.outbox(entities).resend(id)));
    }

    @Test
    void aMailServerThatIsAwayGetsEveryMailOnceWhenItIsBack() throws Exception {
        UUID[] ids = {test.order("reset:1"), test.order("reset:2"), test.order("reset:3")};
        for (UUID id : ids) {
            JobPostponed postponed = assertThrows(JobPostponed.class, () -> send(id));
            assertTrue(postponed.until().isAfter(Instant.now()));
            assertEquals(MailState.PENDING, test.mail(id).state());
            assertTrue(
                    String.valueOf(test.mail(id).error()).contains("127.0.0.1"),
                    test.mail(id).error());
        }
        server.start();
        for (UUID id : ids) {
            send(id);
            assertEquals(2, test.mail(id).attempts());
        }
        assertEquals(3, server.getReceivedMessages().length);
    }

    @Test
    void aServerThatIsKilledWhileItSendsLosesNoMail() throws Exception {
        server.start();
        UUID id = test.order("reset:1");
        database.transact(entities -> {
            var begun = new Delivery(entities, test.settings, Clock.systemUTC()).begin(id);
            assertTrue(begun.isPresent());
        });
        assertEquals(MailState.SENDING, test.mail(id).state());
        send(id);
        assertEquals(1, server.getReceivedMessages().length);
    }

    @Test
    void aMailThatIsSentTwiceByAKillCanBeKnownByItsMessageId() throws Exception {
        server.start();
        UUID id = test.order("reset:1");
        new MailPost(test.settings)
                .send(test.mail(id), Objects.requireNonNull(test.mail(id).texts()));
        send(id); // the first server was killed between the mail server's answer and its own commit
        MimeMessage[] received = server.getReceivedMessages();
        assertEquals(2, received.length);
        assertEquals(received[0].getMessageID(), received[1].getMessageID());
    }

    @Test
    void aMailIsGivenUpAfterItsTime() throws Exception {
        UUID id = test.order("reset:1");
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofHours(2));
        assertFalse(TestMails.run(test.sending(later), id).getBoolean("sent"));
        assertEquals(MailState.FAILED, test.mail(id).state());
        server.start();
        database.transact(entities -> test.outbox(entities).resend(id));
        send(id);
        assertEquals(1, server.getReceivedMessages().length);
    }

    @Test
    void inDevelopmentOnlyRegisteredRecipientsGetMail() throws Exception {
        server.start();
        test.set("lepi.mail.development", "true");
        UUID held = test.order("reset:1");
        send(held);
        assertEquals(MailState.HELD, test.mail(held).state());
        assertTrue(String.valueOf(test.mail(held).error()).contains("development"));
        assertEquals(
                Set.of(MailObstacle.DEVELOPMENT),
                test.outbox(database.entityManager()).obstacles());
        database.transact(entities -> entities.persist(new MailRecipient("merian@example.org", "", Instant.now())));
        send(test.order("reset:2"));
        assertEquals(1, server.getReceivedMessages().length);
    }

    @Test
    void mailsWaitWhileNoMailServerIsConfigured() {
        test.set("lepi.mail.host", null);
        UUID id = test.order("reset:1");
        assertThrows(JobPostponed.class, () -> send(id));
        assertEquals(MailState.PENDING, test.mail(id).state());
        assertEquals(
                Set.of(MailObstacle.NO_SERVER),
                test.outbox(database.entityManager()).obstacles());
    }

    @Test
    void aMailThatIsCalledBackIsNotSent() throws Exception {
        server.start();
        UUID id = test.order("reset:1");
        database.transact(entities -> test.outbox(entities).cancel(id));
        send(id);
        assertEquals(0, server.getReceivedMessages().length);
        assertNull(test.mail(id).texts());
    }

    private void send(UUID id) throws Exception {
        TestMails.run(test.sending(Clock.systemUTC()), id);
    }
}
