package org.lepi.ejb.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Lets this server look for jobs as soon as the transaction that ordered one has committed; the other servers see it
 * when they poll.
 */
@ApplicationScoped
public class JobWakeUp {
    @Resource
    private @Nullable TransactionSynchronizationRegistry transactions;

    private volatile Runnable look = () -> {};

    /** What is done to look. */
    void calls(Runnable newLook) {
        look = newLook;
    }

    /** Looks after the present transaction's commit, or now when there is none. */
    public void afterCommit() {
        if (transactions == null || transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            look.run();
            return;
        }
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do before it is certain
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    look.run();
                }
            }
        });
    }
}
