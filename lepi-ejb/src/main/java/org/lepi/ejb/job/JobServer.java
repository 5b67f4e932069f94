package org.lepi.ejb.job;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lepi.model.identity.Build;

/** One server of the job machine: its name, its part in the queue, its watch. */
final class JobServer implements JobWatch.Node {
    private static final int NAME_LENGTH = 6;

    private final String name = host() + "-" + UUID.randomUUID().toString().substring(0, NAME_LENGTH);
    private final RunningJobs running = new RunningJobs();
    private final JobServices services;
    private final JobSettings settings;
    private final JobRunner runner;
    private final JobWatch watch;
    private final ScheduledExecutorService watching;
    private final JobSchedulers schedulers;
    private @Nullable ScheduledFuture<?> looking;

    JobServer(JobServices services, JobSettings settings, DataSource dataSource, ThreadFactory threads) {
        this.services = services;
        this.settings = settings;
        runner = new JobRunner(name, services, running);
        watch = new JobWatch(this, services.ledger(), services.nodes(), services.types(), running);
        watching = Executors.newSingleThreadScheduledExecutor(threads);
        schedulers = new JobSchedulers(
                settings, running, size -> new JobScheduler(name, size, dataSource, settings, runner, threads));
    }

    /** The host's, and a part of its own for each start. */
    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "server";
        }
    }

    void start() {
        schedulers.take(settings.concurrency());
        long millis =
                Math.min(Duration.ofSeconds(1).toMillis(), settings.heartbeat().toMillis());
        looking = watching.scheduleWithFixedDelay(watch::look, 0, millis, TimeUnit.MILLISECONDS);
    }

    void stop() {
        schedulers.stop();
        if (looking != null) {
            looking.cancel(true);
        }
        watching.shutdownNow();
        try {
            watching.awaitTermination(JobScheduler.AFTER_FAULT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        services.nodes().leave(name);
    }

    void wakeUp() {
        schedulers.wakeUp();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String version() {
        return Build.VERSION;
    }

    @Override
    public int concurrency() {
        return settings.concurrency();
    }

    @Override
    public Duration heartbeat() {
        return settings.heartbeat();
    }

    @Override
    public Duration drain() {
        return settings.drain();
    }

    @Override
    public void take(int atOnce) {
        schedulers.take(atOnce);
    }

    @Override
    public void giveUp(RunningJob attempt) {
        runner.giveUp(attempt);
    }
}
