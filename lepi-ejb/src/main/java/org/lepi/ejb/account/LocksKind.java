package org.lepi.ejb.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.lepi.ejb.entity.BulkAction;
import org.lepi.ejb.entity.Column;
import org.lepi.ejb.entity.ColumnType;
import org.lepi.ejb.entity.EntityId;
import org.lepi.ejb.entity.EntityKey;
import org.lepi.ejb.entity.EntityKind;
import org.lepi.ejb.entity.EntityTable;
import org.lepi.ejb.entity.Sort;
import org.lepi.model.account.Permission;
import org.lepi.model.account.SignInLock;

/** Who and what is kept from signing in at present, because it failed too often. */
@ApplicationScoped
public class LocksKind implements EntityKind {
    private static final EntityTable TABLE = new EntityTable(
            null,
            "(select * from sign_in_lock where locked_until > now()) l",
            EntityKey.uuid("l.id"),
            List.of(
                    Column.of("locked", "l.subject", ColumnType.TEXT),
                    Column.choice("lockKind", "l.kind", SignInLock.Kind.values()),
                    Column.of("failures", "l.failures", ColumnType.NUMBER),
                    Column.of("lastFailureAt", "l.last_failure_at", ColumnType.INSTANT),
                    Column.of("lockedUntil", "l.locked_until", ColumnType.INSTANT)),
            List.of("lower(l.subject) like ?"),
            Sort.of("-lockedUntil"),
            null);

    private SignInLocks locks;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected LocksKind() {}

    /** With its collaborator. */
    @Inject
    public LocksKind(SignInLocks locks) {
        this.locks = locks;
    }

    @Override
    public String name() {
        return "locks";
    }

    @Override
    public String area() {
        return "accounts";
    }

    @Override
    public EntityTable table() {
        return TABLE;
    }

    @Override
    public List<BulkAction> bulkActions() {
        return List.of(new BulkAction("unlock", Permission.ACCOUNTS_CHANGE, id -> locks.unlock(EntityId.of(id))));
    }
}
