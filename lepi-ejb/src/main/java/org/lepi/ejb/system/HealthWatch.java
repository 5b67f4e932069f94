package org.lepi.ejb.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.lepi.ejb.job.JobHandler;
import org.lepi.ejb.job.JobRun;
import org.lepi.ejb.job.Recurrence;
import org.lepi.ejb.mail.Alerts;
import org.lepi.ejb.media.MediaSettings;
import org.lepi.model.identity.JsonParts;

/**
 * Looks every five minutes whether the server is well and its disks have room, and raises an alert where not. While the
 * database is away there are no jobs and no mails: that is for a monitor outside to see.
 */
@ApplicationScoped
public class HealthWatch implements JobHandler {
    /** Of a disk, from 0 to 1. */
    private static final double NEARLY_FULL = 0.95;

    private static final int PERCENT = 100;

    private Iterable<HealthCheck> checks;
    private Path home;
    private Alerts alerts;
    private double nearlyFull = NEARLY_FULL;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected HealthWatch() {}

    /** With every check that there is. */
    @Inject
    public HealthWatch(@Any Instance<HealthCheck> checks, MediaSettings media, Alerts alerts) {
        this.checks = checks;
        this.home = media.home();
        this.alerts = alerts;
    }

    /** With some checks; a disk is nearly full from that part of it, 0 to 1. */
    HealthWatch(Iterable<HealthCheck> checks, Path home, Alerts alerts, double nearlyFull) {
        this.checks = checks;
        this.home = home;
        this.alerts = alerts;
        this.nearlyFull = nearlyFull;
    }

    @Override
    public String type() {
        return "health";
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.of(Recurrence.every(Duration.ofMinutes(5)));
    }

    @Override
    public JsonObject run(JobRun run) {
        int wrong = 0;
        for (HealthCheck check : checks) {
            wrong += isWrong(check.call()) ? 1 : 0;
        }
        for (ServerFacts.Disk disk : ServerFacts.of(home).disks()) {
            wrong += isFull(disk) ? 1 : 0;
        }
        return JsonParts.object().add("wrong", wrong).build();
    }

    private boolean isWrong(HealthCheckResponse answer) {
        boolean isDown = answer.getStatus() == HealthCheckResponse.Status.DOWN;
        if (isDown) {
            String data = answer.getData()
                    .map(values -> String.valueOf(new TreeMap<>(values)))
                    .orElse("");
            alerts.raise("health:" + answer.getName(), answer.getName() + ": DOWN", data);
        }
        return isDown;
    }

    private boolean isFull(ServerFacts.Disk disk) {
        boolean isFull = disk.used() >= nearlyFull;
        if (isFull) {
            long percent = Math.round(disk.used() * PERCENT);
            alerts.raise("disk:" + disk.name(), disk.path() + ": " + percent + " %", "");
        }
        return isFull;
    }
}
