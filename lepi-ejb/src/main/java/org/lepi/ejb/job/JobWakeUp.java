package org.lepi.ejb.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lepi.ejb.database.AfterCommit;

/**
 * Lets this server look for jobs as soon as the transaction that ordered one has committed; the other servers see it
 * when they poll.
 */
@ApplicationScoped
public class JobWakeUp {
    private AfterCommit transactions;
    private volatile Runnable look = () -> {};

    /** For the container's proxies, and outside the container. */
    public JobWakeUp() {
        this(new AfterCommit());
    }

    /** After these transactions. */
    @Inject
    public JobWakeUp(AfterCommit transactions) {
        this.transactions = transactions;
    }

    /** What is done to look. */
    void calls(Runnable newLook) {
        look = newLook;
    }

    /** Looks after the present transaction's commit, or now when there is none. */
    public void afterCommit() {
        transactions.run(() -> look.run());
    }
}
