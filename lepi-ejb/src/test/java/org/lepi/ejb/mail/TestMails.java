package org.lepi.ejb.mail;

import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.FixedCaller;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.ejb.job.JobHandler;
import org.lepi.ejb.job.JobRun;
import org.lepi.ejb.job.TestJobs;
import org.lepi.ejb.media.MapConfig;
import org.lepi.model.identity.JsonParts;
import org.lepi.model.identity.Uuid7;
import org.lepi.model.job.Job;
import org.lepi.model.mail.Mail;
import org.lepi.model.mail.MailType;

/** The mail services on the test database. */
final class TestMails {
    static final UUID CALLER = UUID.fromString("01900000-0000-7000-8000-000000000001");

    private final TestDatabase database;
    private final Map<String, String> values = new HashMap<>(Map.of(
            "lepi.mail.host", "127.0.0.1",
            "lepi.mail.from", "lepi@museum.example.org",
            "lepi.mail.starttls", "false",
            "lepi.mail.tls", "false",
            "lepi.mail.timeout", "PT5S",
            "lepi.mail.give-up", "PT1H",
            "lepi.mail.development", "false",
            "lepi.mail.language", "en",
            "lepi.contact.recipients", "staff@museum.example.org",
            "lepi.contact.per-hour", "2"));

    final MailSettings settings = new MailSettings(MapConfig.of(values));
    private final CurrentAccount caller = FixedCaller.of(CALLER);
    private final TestJobs machine;

    TestMails(TestDatabase database, int port) {
        this.database = database;
        set("lepi.mail.port", String.valueOf(port));
        set("lepi.mail.retention", "P30D");
        machine = new TestJobs(database::inTransaction, database.dataSource(), sending(Clock.systemUTC()));
    }

    /** Changes a setting; null takes it away. */
    void set(String name, @Nullable String value) {
        values.put(name, value);
    }

    Mails mails(EntityManager entities) {
        return new Mails(entities, machine.jobs(entities), settings);
    }

    MailTemplates templates(EntityManager entities) {
        return new MailTemplates(entities, mails(entities), caller, audit(entities));
    }

    Outbox outbox(EntityManager entities) {
        return new Outbox(entities, mails(entities), settings, audit(entities));
    }

    ContactForm contact(EntityManager entities, Clock clock) {
        return new ContactForm(entities, mails(entities), settings, clock);
    }

    AuditTrail audit(EntityManager entities) {
        return new AuditTrail(entities, caller, Clock.systemUTC());
    }

    /** A reset of a password, about an event. */
    UUID order(String event) {
        return database.inTransaction(entities -> mails(entities)
                .send(new MailOrder(
                        MailType.PASSWORD_RESET,
                        "merian@example.org",
                        Locale.GERMAN,
                        Map.of(
                                "name",
                                "Merian",
                                "code",
                                "48201739",
                                "link",
                                "https://x.example.org/?c=48201739",
                                "expires",
                                "heute"),
                        event)));
    }

    Mail mail(UUID id) {
        return database.inTransaction(entities -> entities.find(Mail.class, id));
    }

    /** What sends mails, at a clock's time. */
    MailSending sending(Clock clock) {
        return new MailSending(new InTransactions(clock), new MailPost(settings), settings);
    }

    /** Runs the job of a mail as the machine does. */
    static JsonObject run(JobHandler handler, UUID mail) throws Exception {
        JsonObject arguments = JsonParts.object().add("mail", mail.toString()).build();
        Job job = new Job(Uuid7.next(), MailSending.TYPE, arguments, 1, 0, Instant.now());
        return handler.run(new JobRun(job, new JobRun.Reports() {
            @Override
            public void progress(long done, long total, String words) {
                throw new IllegalStateException("a mail has no progress");
            }

            @Override
            public void checkCancelled() {
                // goes on
            }
        }));
    }

    /** Each step in a transaction of its own. */
    private final class InTransactions extends Delivery {
        private final Clock clock;

        private InTransactions(Clock clock) {
            this.clock = clock;
        }

        @Override
        public Optional<Mail> begin(UUID id) {
            return database.inTransaction(entities -> new Delivery(entities, settings, clock).begin(id));
        }

        @Override
        public void sent(UUID id) {
            database.transact(entities -> new Delivery(entities, settings, clock).sent(id));
        }

        @Override
        public Optional<Instant> failed(UUID id, String reason, boolean forGood) {
            return database.inTransaction(
                    entities -> new Delivery(entities, settings, clock).failed(id, reason, forGood));
        }
    }
}
