package org.lepi.ejb.account;

import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.FixedCaller;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.ejb.job.JobHandler;
import org.lepi.ejb.job.JobRun;
import org.lepi.ejb.job.Jobs;
import org.lepi.ejb.job.TestJobs;
import org.lepi.ejb.mail.MailSettings;
import org.lepi.ejb.mail.Mails;
import org.lepi.ejb.media.MapConfig;
import org.lepi.model.account.Permission;
import org.lepi.model.job.Job;
import org.lepi.model.mail.Mail;

/** Real mails of what the account services tell people; nothing sends them. */
final class TestOutbox {
    private final TestDatabase database;
    private final TestAccounts test;
    private final TestJobs machine;
    private final MailSettings settings = new MailSettings(MapConfig.of(Map.of(
            "lepi.mail.from",
            "lepi@museum.example.org",
            "lepi.mail.language",
            "en",
            "lepi.mail.development",
            "false")));

    TestOutbox(TestDatabase database, TestAccounts test) {
        this.database = database;
        this.test = test;
        machine = new TestJobs(
                database::inTransaction, database.dataSource(), new Idle("mail.send"), new Idle(InvitationJob.TYPE));
    }

    Jobs jobs(EntityManager entities) {
        return machine.jobs(entities, test.caller);
    }

    /** Notices become mails in the same transaction. */
    Notices notices(EntityManager entities) {
        var mails = new AccountMails(
                new Mails(entities, jobs(entities), settings), settings, new AccountRepository(entities), test.caller);
        return new Notices() {
            @Override
            public void send(AccountNotice notice) {
                mails.order(notice);
            }
        };
    }

    /** Codes whose mails are real. */
    AccountCodes codes(EntityManager entities) {
        return new AccountCodes(entities, test.codeSettings, notices(entities), test);
    }

    Invitations invitations(EntityManager entities) {
        return new Invitations(
                        codes(entities),
                        test.delegation(entities),
                        test.caller,
                        test.codeSettings,
                        test.audit(entities))
                .on(entities, test);
    }

    PeopleImport people(EntityManager entities) {
        return new PeopleImport(
                        test.accounts(entities),
                        codes(entities),
                        test.delegation(entities),
                        jobs(entities),
                        test.caller)
                .on(entities, test);
    }

    /** Runs the jobs that mail invitations as their orderers, the first one first. */
    List<JsonObject> mailInvitations() {
        return database
                .entityManager()
                .createQuery("select j from Job j where j.type = :type order by j.id", Job.class)
                .setParameter("type", InvitationJob.TYPE)
                .getResultList()
                .stream()
                .map(this::mailInvitations)
                .toList();
    }

    /** Runs one of them. */
    JsonObject mailInvitations(Job job) {
        CurrentAccount caller = test.caller;
        test.caller = FixedCaller.of(Objects.requireNonNull(job.orderedBy()), Permission.values());
        JsonObject result = new InvitationJob(new InTransactions()).run(new JobRun(job, new Unheard()));
        test.caller = caller;
        return result;
    }

    /** Each step is a transaction of its own, as in the container. */
    private final class InTransactions extends InvitationPost {
        private InvitationPost post(EntityManager entities) {
            return new InvitationPost(codes(entities), test.audit(entities)).on(entities, test);
        }

        @Override
        public List<UUID> waiting(UUID batch) {
            return database.inTransaction(entities -> post(entities).waiting(batch));
        }

        @Override
        public boolean send(UUID id) {
            return database.inTransaction(entities -> post(entities).send(id));
        }

        @Override
        public void giveUp(UUID id, String reason) {
            database.transact(entities -> post(entities).giveUp(id, reason));
        }
    }

    /** Nobody asks how far a job is. */
    private static final class Unheard implements JobRun.Reports {
        @Override
        public void progress(long done, long total, String words) {
            // nobody asks
        }

        @Override
        public void checkCancelled() {
            // goes on
        }
    }

    /** All mails, the first one first. */
    List<Mail> mails() {
        return database.entityManager()
                .createQuery("select m from Mail m order by m.id", Mail.class)
                .getResultList();
    }

    private record Idle(String type) implements JobHandler {
        @Override
        public JsonObject run(JobRun run) {
            throw new IllegalStateException("nothing runs in this test");
        }
    }
}
