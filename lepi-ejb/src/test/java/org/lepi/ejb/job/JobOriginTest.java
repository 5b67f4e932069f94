package org.lepi.ejb.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.json.JsonValue;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lepi.ejb.access.AccountPermissions;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.Origin;
import org.lepi.ejb.access.RolePermissions;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.account.Account;
import org.lepi.model.account.Role;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.audit.AuditEntry;
import org.lepi.model.job.Job;
import org.lepi.model.job.JobState;

/** Who ordered a job is known to whatever the job writes down. */
class JobOriginTest {
    private static final UUID BOSS = UUID.randomUUID();
    private static final JobOrder ORDER = new JobOrder("note", JsonValue.EMPTY_JSON_OBJECT).titled("Notes");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final Origin here = new Origin();
    private final Origin there = new Origin();
    private final TestJobs test =
            new TestJobs(database::inTransaction, database.dataSource(), new Work("note", run -> note()));

    @BeforeEach
    void start() {
        test.addCaller();
        database.transact(entities -> {
            Account boss = Account.person(BOSS, "boss@example.org", "Boss", Instant.now());
            boss.assignRoles(Set.of(Role.ADMIN));
            entities.persist(boss);
        });
        here.of("192.0.2.1", "request-1");
        here.grantedBy(UUID.randomUUID(), BOSS);
        var entities = database.entityManager();
        test.worker = new CurrentAccount(
                there,
                (RequestContextController) Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {RequestContextController.class},
                        (proxy, method, arguments) -> method.getReturnType() == boolean.class ? true : null),
                new AccountPermissions(entities, new RolePermissions(entities, Clock.systemUTC())));
    }

    @AfterEach
    void stop() {
        test.stop();
    }

    @Test
    void theAuditOfAJobNamesWhoWasBehindItAndTheRequest() {
        UUID id = order();
        test.server(1);
        test.await(id, JobState.DONE);
        List<AuditEntry> entries = database.entityManager()
                .createQuery("select e from AuditEntry e order by e.id", AuditEntry.class)
                .getResultList();
        assertEquals(
                List.of("Notes", "by the job"),
                entries.stream().map(AuditEntry::objectLabel).toList());
        for (AuditEntry entry : entries) {
            assertEquals(TestJobs.CALLER, entry.actorId().orElseThrow());
            assertEquals(BOSS, entry.impersonatorId().orElseThrow());
            assertEquals("request-1", entry.requestId().orElseThrow());
        }
        assertEquals(AuditAction.STARTED, entries.get(0).action());
        assertEquals(id.toString(), entries.get(0).objectId().orElseThrow());
    }

    @Test
    void aJobIsRefusedWhenWhoWasBehindItIsDisabled() {
        UUID id = order();
        database.transact(entities -> entities.find(Account.class, BOSS).disable(Instant.now()));
        test.server(1);
        Job job = test.await(id, JobState.FAILED);
        assertEquals(
                "NOT_PERMITTED", java.util.Objects.requireNonNull(job.error()).kind());
        assertEquals(1, job.attempt());
    }

    private UUID order() {
        return test.run(entities -> test.jobs(entities, test.caller, here).order(ORDER));
    }

    private void note() {
        database.transact(entities -> new AuditTrail(entities, test.worker, there, Clock.systemUTC())
                .record(AuditEvent.done(AuditAction.CHANGED, "taxa", null, "by the job")
                        .with(java.util.Map.of("x", "y"))));
    }
}
