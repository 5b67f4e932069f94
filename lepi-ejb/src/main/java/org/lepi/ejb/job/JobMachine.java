package org.lepi.ejb.job;

import static java.util.logging.Level.INFO;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Takes jobs on this server, from the application's start to its stop. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobMachine {
    private static final Logger LOG = Logger.getLogger(JobMachine.class.getName());

    @Resource(lookup = "java:app/jdbc/lepi")
    private DataSource dataSource;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private JobSettings settings;

    @Inject
    private JobWakeUp wakeUp;

    @Inject
    private JobServices services;

    private @Nullable JobServer server;

    @PostConstruct
    void start() {
        JobServer started = new JobServer(services, settings, dataSource, threads);
        wakeUp.calls(started::wakeUp);
        started.start();
        server = started;
        LOG.log(INFO, "Server {0} takes {1} jobs at once", new Object[] {started.name(), settings.concurrency()});
    }

    @PreDestroy
    void stop() {
        if (server != null) {
            wakeUp.calls(() -> {});
            server.stop();
        }
    }
}
