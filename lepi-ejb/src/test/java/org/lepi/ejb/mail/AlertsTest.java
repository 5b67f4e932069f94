package org.lepi.ejb.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.ejb.job.JobEnded;
import org.lepi.ejb.setting.PresentSettings;
import org.lepi.model.identity.JsonParts;
import org.lepi.model.identity.Uuid7;
import org.lepi.model.job.Job;
import org.lepi.model.job.JobError;
import org.lepi.model.mail.Mail;
import org.lepi.model.mail.MailType;

class AlertsTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final TestMails test = new TestMails(database, 25);

    @Test
    void nobodyIsMailedWhoDoesNotWishIt() {
        raise("disk:home", NOON);
        assertEquals(List.of(), mails());
    }

    @Test
    void everybodyWhoWishesItIsMailedOnceAnHourForOneCause() {
        recipients("ada@example.org, Bea@example.org");
        raise("disk:home", NOON);
        raise("disk:home", NOON.plus(Duration.ofMinutes(59)));
        assertEquals(2, mails().size());
        Mail mail = mails().get(0);
        assertEquals(MailType.ALERT, mail.type());
        assertEquals("ada@example.org", mail.recipient());
        assertEquals("bea@example.org", mails().get(1).recipient());
        assertTrue(mail.subject().contains("Nearly full"), mail.subject());
        raise("disk:temporary", NOON);
        assertEquals(4, mails().size());
        raise("disk:home", NOON.plus(Duration.ofHours(1)));
        assertEquals(6, mails().size());
    }

    @Test
    void aJobThatFailsByNoFaultOfItsOrdererIsAnAlert() {
        recipients("ada@example.org");
        failed("import", UUID.randomUUID(), "INVALID_INPUT");
        assertEquals(0, mails().size());
        failed("import", UUID.randomUUID(), "INTERNAL");
        failed("housekeeping.media", null, "CONFLICT");
        assertEquals(
                List.of("import: FAILED", "housekeeping.media: FAILED"),
                mails().stream()
                        .map(mail -> mail.subject().replace("Alert: ", ""))
                        .toList());
    }

    private void failed(String type, @Nullable UUID orderer, String kind) {
        Job job = new Job(Uuid7.next(), type, JsonParts.object().build(), 1, 0, NOON);
        job.comesFrom(orderer, null, null);
        job.start("here", NOON);
        job.fail(new JobError(kind, "It went wrong.", null), NOON);
        with(NOON, alerts -> alerts.lookAt(new JobEnded(job)));
    }

    private void raise(String cause, Instant now) {
        with(now, alerts -> alerts.raise(cause, "Nearly full", "2 GB are left."));
    }

    private void with(Instant now, java.util.function.Consumer<Alerts> deed) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        database.transact(em -> deed.accept(
                new Alerts(test.mails(em), test.settings, new PresentSettings(database.dataSource(), clock), clock)));
    }

    private void recipients(String list) {
        database.transact(em -> em.createNativeQuery(
                        "insert into setting (name, value, changed_at) values ('alert.recipients', ?1, now())")
                .setParameter(1, list)
                .executeUpdate());
    }

    private List<Mail> mails() {
        return database.entityManager()
                .createQuery("select m from Mail m order by m.id", Mail.class)
                .getResultList();
    }
}
