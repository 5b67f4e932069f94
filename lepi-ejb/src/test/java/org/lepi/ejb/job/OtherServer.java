package org.lepi.ejb.job;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.persistence.config.PersistenceUnitProperties;

/**
 * A server in a process of its own, to be killed or stopped by a signal. Its jobs of type {@code long} last two seconds;
 * those of its attempts that began before it was stopped go on where they were.
 */
final class OtherServer {
    private static final Duration WORK = Duration.ofSeconds(2);

    private final Process process;

    private OtherServer(Process process) {
        this.process = process;
    }

    /** Starts one on the database. */
    static OtherServer start(DataSource database) throws IOException, SQLException {
        String url;
        String user;
        try (Connection connection = database.getConnection()) {
            url = connection.getMetaData().getURL();
            user = connection.getMetaData().getUserName();
        }
        ProcessBuilder child = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OtherServer.class.getName(),
                url,
                user);
        child.redirectErrorStream(true).redirectOutput(new File("target", "other-server.log"));
        return new OtherServer(child.start());
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    /** What the job does, here and in the test's own server. */
    static void work(JobRun run) {
        long end = System.nanoTime() + WORK.toNanos();
        while (System.nanoTime() < end) {
            TestJobs.pause(20);
        }
    }

    /** The process: URL and user of the database. */
    public static void main(String[] arguments) {
        DataSource database = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, values) -> DriverManager.getConnection(arguments[0], arguments[1], ""));
        EntityManagerFactory factory = Persistence.createEntityManagerFactory(
                "lepi",
                Map.of(
                        PersistenceUnitProperties.TRANSACTION_TYPE, "RESOURCE_LOCAL",
                        PersistenceUnitProperties.NON_JTA_DATASOURCE, database,
                        PersistenceUnitProperties.JTA_DATASOURCE, "",
                        PersistenceUnitProperties.WEAVING, "false"));
        TestJobs.Transactions transactions = new TestJobs.Transactions() {
            @Override
            public <T> T run(Function<EntityManager, T> work) {
                try (EntityManager entities = factory.createEntityManager()) {
                    entities.getTransaction().begin();
                    T result = work.apply(entities);
                    entities.getTransaction().commit();
                    return result;
                }
            }
        };
        new TestJobs(transactions, database, new Work("long", OtherServer::work)).server(1);
    }
}
