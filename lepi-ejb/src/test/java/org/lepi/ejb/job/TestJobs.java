package org.lepi.ejb.job;

import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assertions;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.FixedCaller;
import org.lepi.ejb.access.Origin;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.model.account.Account;
import org.lepi.model.account.Permission;
import org.lepi.model.identity.JsonParts;
import org.lepi.model.job.Job;
import org.lepi.model.job.JobError;
import org.lepi.model.job.JobEvent;
import org.lepi.model.job.JobState;

/** The job machine on a database: what the container does with transactions is done here by hand. */
public final class TestJobs {
    static final UUID CALLER = UUID.fromString("01900000-0000-7000-8000-000000000001");

    private final Transactions transactions;
    private final DataSource dataSource;
    private final JobHandlers handlers;
    final CurrentAccount caller = FixedCaller.of(CALLER, Permission.JOBS_VIEW, Permission.JOBS_CHANGE);

    /** Whose account a job is at work for. */
    CurrentAccount worker = caller;

    private final List<JobServer> servers = new ArrayList<>();
    final List<JobEnded> ended = new CopyOnWriteArrayList<>();

    /** Runs work in a transaction of its own. */
    public interface Transactions {
        <T> T run(Function<EntityManager, T> work);
    }

    /** A machine with these handlers. */
    public TestJobs(Transactions transactions, DataSource dataSource, JobHandler... handlers) {
        this.transactions = transactions;
        this.dataSource = dataSource;
        this.handlers = new JobHandlers(List.of(handlers));
    }

    static JobSettings settings(int concurrency, Duration heartbeat) {
        return new JobSettings(
                concurrency, Duration.ofMillis(100), heartbeat, Duration.ofMillis(200), Duration.ofDays(1));
    }

    /** Its own connection, as the data source of a container's transaction gives it. */
    private static DataSource of(EntityManager entities) {
        Connection connection = entities.unwrap(Connection.class);
        Object unclosed = Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("close") ? null : method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> unclosed);
    }

    /** Jobs in the entity manager's transaction. */
    public Jobs jobs(EntityManager entities) {
        return jobs(entities, caller);
    }

    /** The same, ordered by somebody else. */
    public Jobs jobs(EntityManager entities, CurrentAccount orderer) {
        return jobs(entities, orderer, new Origin());
    }

    Jobs jobs(EntityManager entities, CurrentAccount orderer, Origin origin) {
        return new Jobs(entities, of(entities), handlers, orderer, origin, Clock.systemUTC());
    }

    JobTypes types(EntityManager entities) {
        return new JobTypes(entities, handlers, jobs(entities), Clock.systemUTC());
    }

    JobQueue queue(EntityManager entities) {
        return new JobQueue(entities, jobs(entities), handlers, caller, Clock.systemUTC());
    }

    /** The queue as another caller sees it. */
    JobQueue queue(EntityManager entities, CurrentAccount other) {
        return new JobQueue(entities, jobs(entities), handlers, other, Clock.systemUTC());
    }

    JobControl control(EntityManager entities) {
        return new JobControl(
                entities,
                new JobServices(
                        ledger(entities), new JobNodes(entities, Clock.systemUTC()), types(entities), handlers, caller),
                settings(1, Duration.ofMillis(500)),
                new AuditTrail(entities, caller, Clock.systemUTC()));
    }

    JobLedger ledger(EntityManager entities) {
        return new JobLedger(entities, handlers, types(entities), ended::add, Clock.systemUTC());
    }

    JobServices services() {
        return new JobServices(new Ledger(), new Nodes(), new Types(), handlers, worker);
    }

    /** Makes the caller's account, which rows point to. */
    void addCaller() {
        transactions.run(entities -> {
            entities.persist(Account.person(CALLER, "ada@example.org", "Ada", Instant.now()));
            return true;
        });
    }

    UUID order(JobOrder order) {
        return transactions.run(entities -> jobs(entities).enqueue(order, null));
    }

    UUID order(String type) {
        return order(new JobOrder(type, JsonParts.object().build()));
    }

    /** A server that takes jobs until the test ends. */
    JobServer server(int concurrency) {
        return server(settings(concurrency, Duration.ofMillis(500)));
    }

    JobServer server(JobSettings settings) {
        JobServer server = new JobServer(services(), settings, dataSource, Thread::new);
        server.start();
        servers.add(server);
        return server;
    }

    void stop() {
        servers.forEach(JobServer::stop);
    }

    Job job(UUID id) {
        return transactions.run(entities -> entities.find(Job.class, id));
    }

    List<String> events(UUID id) {
        return transactions.run(entities -> entities
                .createQuery("select e from JobEvent e where e.jobId = :id order by e.id", JobEvent.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(event -> event.kind().name())
                .toList());
    }

    long rows(String table) {
        return transactions.run(entities -> ((Number) entities.createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .longValue());
    }

    <T> T run(Function<EntityManager, T> work) {
        return transactions.run(work);
    }

    Job await(UUID id, JobState state) {
        await(() -> job(id).state() == state, () -> "job is " + job(id).state());
        return job(id);
    }

    static void await(BooleanSupplier reached, Supplier<String> otherwise) {
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                Assertions.fail(otherwise.get());
            }
            pause(20);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobStopped("interrupted");
        }
    }

    /** Each call in a transaction of its own. */
    private final class Ledger extends JobLedger {
        @Override
        public JobTurn begin(UUID id, String node) {
            return transactions.run(entities -> ledger(entities).begin(id, node));
        }

        @Override
        public boolean progress(UUID id, int attempt, long done, long total, String words) {
            return transactions.run(entities -> ledger(entities).progress(id, attempt, done, total, words));
        }

        @Override
        public JobNext done(UUID id, int attempt, JsonObject result) {
            return transactions.run(entities -> ledger(entities).done(id, attempt, result));
        }

        @Override
        public JobNext failed(UUID id, int attempt, JobError reason, boolean again) {
            return transactions.run(entities -> ledger(entities).failed(id, attempt, reason, again));
        }

        @Override
        public JobNext postponed(UUID id, int attempt, Instant until, String reason) {
            return transactions.run(entities -> ledger(entities).postponed(id, attempt, until, reason));
        }

        @Override
        public JobNext cancelled(UUID id, int attempt) {
            return transactions.run(entities -> ledger(entities).cancelled(id, attempt));
        }

        @Override
        public void beat(Collection<UUID> ids) {
            transactions.run(entities -> {
                ledger(entities).beat(ids);
                return true;
            });
        }

        @Override
        public List<Job> look(Collection<UUID> ids) {
            return transactions.run(entities -> ledger(entities).look(ids));
        }
    }

    /** Likewise. */
    private final class Nodes extends JobNodes {
        @Override
        public NodeOrders beat(String name, String version, int concurrency, int running) {
            return transactions.run(
                    entities -> new JobNodes(entities, Clock.systemUTC()).beat(name, version, concurrency, running));
        }

        @Override
        public void leave(String name) {
            transactions.run(entities -> {
                new JobNodes(entities, Clock.systemUTC()).leave(name);
                return true;
            });
        }

        @Override
        public void drain(String name) {
            transactions.run(entities -> {
                new JobNodes(entities, Clock.systemUTC()).drain(name);
                return true;
            });
        }

        @Override
        public void resize(String name, int atOnce) {
            transactions.run(entities -> {
                new JobNodes(entities, Clock.systemUTC()).resize(name, atOnce);
                return true;
            });
        }

        @Override
        public void pause(String name, boolean pause) {
            transactions.run(entities -> {
                new JobNodes(entities, Clock.systemUTC()).pause(name, pause);
                return true;
            });
        }
    }

    /** Likewise. */
    private final class Types extends JobTypes {
        @Override
        public void orderDue() {
            transactions.run(entities -> {
                types(entities).orderDue();
                return true;
            });
        }
    }
}
