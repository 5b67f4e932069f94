package org.lepi.ejb.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lepi.ejb.job.JobRun;
import org.lepi.ejb.mail.Alerts;
import org.lepi.model.identity.JsonParts;
import org.lepi.model.identity.Uuid7;
import org.lepi.model.job.Job;

@SuppressWarnings("NullAway.Init") // by JUnit
class HealthWatchTest {
    private final List<String> raised = new ArrayList<>();

    @TempDir
    private Path home;

    private final class Raised extends Alerts {
        @SuppressWarnings("NullAway") // none of it is used
        private Raised() {
            super(null, null, null);
        }

        @Override
        public void raise(String cause, String title, String detail) {
            raised.add(cause + " | " + title + " | " + detail);
        }
    }

    @Test
    void aCheckThatIsDownIsAnAlert() {
        HealthCheck up = () -> new HealthCheckResponse("models", HealthCheckResponse.Status.UP, Optional.empty());
        HealthCheck down = () -> new HealthCheckResponse(
                "database", HealthCheckResponse.Status.DOWN, Optional.of(Map.of("reason", "no connection")));
        assertEquals("{\"wrong\":1}", look(List.of(up, down), 1.1));
        assertEquals(List.of("health:database | database: DOWN | {reason=no connection}"), raised);
    }

    @Test
    void aDiskThatIsNearlyFullIsAnAlert() {
        assertEquals("{\"wrong\":0}", look(List.of(), 1.1));
        assertEquals("{\"wrong\":2}", look(List.of(), 0));
        assertTrue(raised.get(0).startsWith("disk:home | " + home.toAbsolutePath()), raised.toString());
    }

    private String look(List<HealthCheck> checks, double nearlyFull) {
        Job job = new Job(Uuid7.next(), "health", JsonParts.object().build(), 1, 0, Instant.now());
        return new HealthWatch(checks, home, new Raised(), nearlyFull)
                .run(new JobRun(job, new Unheard()))
                .toString();
    }

    /** Nobody asks how far it is. */
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
}
