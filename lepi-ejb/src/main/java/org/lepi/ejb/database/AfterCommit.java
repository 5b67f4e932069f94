package org.lepi.ejb.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jspecify.annotations.Nullable;

/** Does what the database does not roll back once the present transaction has committed. */
@ApplicationScoped
public class AfterCommit {
    @Resource
    private @Nullable TransactionSynchronizationRegistry transactions;

    /** For the container; outside it there are no transactions to wait for. */
    public AfterCommit() {}

    /** With the transactions of a registry. */
    public AfterCommit(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** Does it after the present transaction's commit, or now when there is none; never after a rollback. */
    public void run(Runnable deed) {
        if (transactions == null || transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            deed.run();
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
                    deed.run();
                }
            }
        });
    }
}
