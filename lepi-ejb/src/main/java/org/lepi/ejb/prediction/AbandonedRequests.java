package org.lepi.ejb.prediction;

import static java.util.logging.Level.WARNING;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Logger;

/**
 * Brings to an end what a crash has left ACCEPTED, at the start and every minute after it, so that it does not matter
 * which node crashed. A record gets more time than any request takes, for another node may be at work on it.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class AbandonedRequests {
    private static final Logger LOG = Logger.getLogger(AbandonedRequests.class.getName());
    private static final Duration LONGEST_REQUEST = Duration.ofMinutes(2);

    @Inject
    private PredictionLedger ledger;

    @Inject
    private PredictionSettings settings;

    /** Also lets a wrong setting stop the start, not the first request. */
    @PostConstruct
    void start() {
        settings.concurrency();
        sweep();
    }

    /**
     * Looks for abandoned requests now.
     *
     * @return number of predictions that have failed by it
     */
    public int sweep() {
        int failed = ledger.failAbandoned(Instant.now().minus(LONGEST_REQUEST));
        if (failed > 0) {
            LOG.log(WARNING, "{0} predictions were left behind when a server stopped; they have failed", failed);
        }
        return failed;
    }
}
