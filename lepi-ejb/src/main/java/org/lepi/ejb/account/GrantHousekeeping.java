package org.lepi.ejb.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lepi.ejb.account.quota.QuotaBuckets;
import org.lepi.ejb.job.JobHandler;
import org.lepi.ejb.job.JobRun;
import org.lepi.ejb.job.Recurrence;
import org.lepi.model.identity.JsonParts;

/** Forgets grants and codes that have ended, failures that are past, quotas that are full and who left long ago, each hour. */
@ApplicationScoped
public class GrantHousekeeping implements JobHandler {
    private Grants grants;
    private AccountCodes codes;
    private SignInGuard guard;
    private QuotaBuckets buckets;
    private Pseudonymisation people;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected GrantHousekeeping() {}

    /** With its collaborators. */
    @Inject
    public GrantHousekeeping(
            Grants grants, AccountCodes codes, SignInGuard guard, QuotaBuckets buckets, Pseudonymisation people) {
        this.grants = grants;
        this.codes = codes;
        this.guard = guard;
        this.buckets = buckets;
        this.people = people;
    }

    @Override
    public String type() {
        return "housekeeping.grants";
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.of(Recurrence.every(Duration.ofHours(1)));
    }

    @Override
    public JsonObject run(JobRun run) {
        return JsonParts.object()
                .add("forgotten", grants.forgetExpired())
                .add("codes", codes.forget())
                .add("failures", guard.forget())
                .add("quotas", buckets.forgetFull())
                .add("people", pseudonymise(run))
                .build();
    }

    /** Each in a transaction of its own: they are written to in many places. */
    private int pseudonymise(JobRun run) {
        List<UUID> overdue = people.overdue();
        for (UUID person : overdue) {
            run.checkCancelled();
            people.of(person);
        }
        return overdue.size();
    }
}
