package org.lepi.ejb.account.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.account.quota.Quota.Allowance;

/**
 * Counts requests. A node takes tokens of a shared bucket in advance, up to a quarter of what it holds and no more than a
 * hundred, and gives them out from memory: under load few requests ask the database, and all nodes together never give
 * out more than the bucket had. What a node has taken lapses after a tenth of the window, or a second.
 */
@ApplicationScoped
public class Quotas {
    private static final int MOST_KNOWN = 20_000;
    private static final int PART = 4;
    private static final long MOST_AT_ONCE = 100;

    private final ConcurrentMap<Key, Lease> leases = new ConcurrentHashMap<>();
    private QuotaBuckets buckets;
    private Clock clock;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Quotas() {}

    /** At the system's time. */
    @Inject
    public Quotas(QuotaBuckets buckets) {
        this(buckets, Clock.systemUTC());
    }

    /** One node's quotas, at a given clock's time. */
    public Quotas(QuotaBuckets buckets, Clock clock) {
        this.buckets = buckets;
        this.clock = clock;
    }

    private record Key(String subject, Allowance allowance) {}

    /** Tokens that this node has, and when they lapse. */
    private record Lease(long tokens, double inBucket, Instant until) {}

    /**
     * What is left of one allowance.
     *
     * @param remaining requests that would be let through now
     * @param reset until one more is, or until the bucket is full where some are
     */
    public record Standing(Allowance allowance, long remaining, Duration reset) {}

    /**
     * Whether a request is let through.
     *
     * @param standings of each allowance, the shortest first
     * @param retryAfter until the next try makes sense; zero where it is let through
     */
    public record Verdict(boolean allowed, List<Standing> standings, Duration retryAfter) {}

    /** Counts one request of a subject. A refused one costs nothing. */
    public Verdict take(String subject, Quota quota) {
        Instant now = clock.instant();
        List<Standing> standings = new ArrayList<>();
        List<Key> taken = new ArrayList<>();
        for (Allowance allowance : quota.allowances()) {
            Key key = new Key(subject, allowance);
            Lease lease = leases.compute(key, (same, known) -> oneLess(key, known, now));
            Standing standing = standing(allowance, lease);
            standings.add(standing);
            if (lease.tokens() < 0) {
                taken.forEach(this::giveBack);
                return new Verdict(false, standings, standing.reset());
            }
            taken.add(key);
        }
        if (leases.size() > MOST_KNOWN) {
            leases.values().removeIf(lease -> !now.isBefore(lease.until()));
        }
        return new Verdict(true, standings, Duration.ZERO);
    }

    private void giveBack(Key key) {
        leases.computeIfPresent(key, (same, lease) -> new Lease(lease.tokens() + 1, lease.inBucket(), lease.until()));
    }

    /** The lease after one more token was given out, or with -1 tokens where there was none. */
    private Lease oneLess(Key key, @Nullable Lease known, Instant now) {
        boolean live = known != null && now.isBefore(known.until());
        if (live && known != null && known.tokens() > 0) {
            return new Lease(known.tokens() - 1, known.inBucket(), known.until());
        }
        Allowance allowance = key.allowance();
        // the first request after a pause takes one for itself: most callers send no second one soon
        long share = live ? Math.max(1, Math.min(MOST_AT_ONCE, allowance.requests() / PART)) : 1;
        QuotaBuckets.Taken taken = buckets.take(key.subject(), allowance, share, now);
        return new Lease(taken.granted() - 1, taken.remaining(), now.plus(lapse(allowance.window())));
    }

    private static Duration lapse(Duration window) {
        Duration tenth = window.dividedBy(10);
        return tenth.toSeconds() < 1 ? Duration.ofSeconds(1) : tenth;
    }

    private static Standing standing(Allowance allowance, Lease lease) {
        double rate = (double) allowance.requests() / allowance.window().toMillis();
        long remaining = Math.max(0, lease.tokens()) + (long) lease.inBucket();
        double missing = lease.tokens() < 0 ? 1 - lease.inBucket() : allowance.requests() - remaining;
        return new Standing(allowance, remaining, Duration.ofMillis((long) Math.ceil(Math.max(0, missing) / rate)));
    }
}
