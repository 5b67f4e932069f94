package org.lepi.ejb.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.audit.AuditEntry;
import org.lepi.model.mail.Mail;

class MailRetentionTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final TestMails test = new TestMails(database, 25);

    @Test
    void oldMailsAreDeletedUnlessTheyAreOnTheirWay() {
        UUID waiting = test.order("waiting");
        UUID cancelled = test.order("cancelled");
        database.transact(em -> em.find(Mail.class, cancelled).cancel());
        assertEquals(0, trim(Duration.ofDays(29)));
        assertEquals(1, trim(Duration.ofDays(31)));
        assertEquals(0, trim(Duration.ofDays(31)));
        List<Mail> left = database.entityManager()
                .createQuery("select m from Mail m", Mail.class)
                .getResultList();
        assertEquals(List.of(waiting), left.stream().map(Mail::id).toList());
        List<AuditEntry> said = database.entityManager()
                .createQuery("select e from AuditEntry e where e.entity = 'mails'", AuditEntry.class)
                .getResultList();
        assertEquals(1, said.size());
        assertEquals("{\"entries\":\"1\"}", said.get(0).after().orElseThrow().toString());
    }

    @Test
    void lessThanADayIsRefusedWhenTheApplicationStarts() {
        test.set("lepi.mail.retention", "PT1H");
        assertThrows(IllegalStateException.class, test.settings::check);
    }

    private int trim(Duration later) {
        return database.inTransaction(em -> new MailRetention(test.settings, test.audit(em))
                .on(em, Clock.offset(Clock.systemUTC(), later))
                .trim());
    }
}
