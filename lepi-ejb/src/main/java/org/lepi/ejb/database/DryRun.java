package org.lepi.ejb.database;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/** Does something in a transaction of its own and takes it back: the surest way to say what it would do. */
@Stateless
@PermitAll
public class DryRun {
    @Resource
    private SessionContext context;

    /** What the work returns, or throws; nothing of what it wrote stays. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <T> T of(Supplier<T> work) {
        try {
            return work.get();
        } finally {
            takeBack();
        }
    }

    /** Sees to it that the transaction is not kept. */
    protected void takeBack() {
        context.setRollbackOnly();
    }
}
