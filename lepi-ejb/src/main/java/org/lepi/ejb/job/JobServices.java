package org.lepi.ejb.job;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.lepi.ejb.access.CurrentAccount;

/** What a server needs of the database's side. */
@Dependent
class JobServices {
    private final JobLedger ledger;
    private final JobNodes nodes;
    private final JobTypes types;
    private final JobHandlers handlers;
    private final CurrentAccount caller;

    @Inject
    JobServices(JobLedger ledger, JobNodes nodes, JobTypes types, JobHandlers handlers, CurrentAccount caller) {
        this.ledger = ledger;
        this.nodes = nodes;
        this.types = types;
        this.handlers = handlers;
        this.caller = caller;
    }

    JobLedger ledger() {
        return ledger;
    }

    JobNodes nodes() {
        return nodes;
    }

    JobTypes types() {
        return types;
    }

    JobHandlers handlers() {
        return handlers;
    }

    CurrentAccount caller() {
        return caller;
    }
}
