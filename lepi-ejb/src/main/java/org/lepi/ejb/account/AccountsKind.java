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

/** People before administrators. */
@ApplicationScoped
public class AccountsKind implements EntityKind {
    private static final EntityTable TABLE = new EntityTable(
            null,
            "(select * from account where kind = 'PERSON') a",
            EntityKey.uuid("a.id"),
            List.of(
                    Column.of("login", "a.login", ColumnType.TEXT),
                    Column.of("fullName", "a.full_name", ColumnType.TEXT),
                    Column.of(
                                    "roles",
                                    "(select string_agg(r.role, ', ' order by r.role) from account_role r where r.account_id = a.id)",
                                    ColumnType.TEXT)
                            .unsortable()
                            .nullable(),
                    Column.of("enabled", "a.enabled", ColumnType.FLAG).unsortable(),
                    Column.of("createdAt", "a.created_at", ColumnType.INSTANT),
                    Column.of("lastUsedAt", "a.last_used_at", ColumnType.INSTANT)
                            .nullable()),
            List.of(
                    "select id from account where lower(login) like ?",
                    "select id from account where lower(full_name) like ?"),
            Sort.of("login"),
            "createdAt");

    private Accounts accounts;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected AccountsKind() {}

    /** With its collaborator. */
    @Inject
    public AccountsKind(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public EntityTable table() {
        return TABLE;
    }

    @Override
    public List<BulkAction> bulkActions() {
        return List.of(
                new BulkAction("disable", Permission.ACCOUNTS_CHANGE, id -> accounts.disable(EntityId.of(id))),
                new BulkAction("enable", Permission.ACCOUNTS_CHANGE, id -> accounts.enable(EntityId.of(id))),
                new BulkAction(
                        "demand", Permission.ACCOUNTS_CHANGE, id -> accounts.demandNewPassword(EntityId.of(id))));
    }
}
