package org.lepi.ejb.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lepi.ejb.entity.BulkAction;
import org.lepi.ejb.entity.Column;
import org.lepi.ejb.entity.ColumnType;
import org.lepi.ejb.entity.EntityForm;
import org.lepi.ejb.entity.EntityId;
import org.lepi.ejb.entity.EntityKey;
import org.lepi.ejb.entity.EntityKind;
import org.lepi.ejb.entity.EntityTable;
import org.lepi.ejb.entity.ShownOnce;
import org.lepi.ejb.entity.Sort;
import org.lepi.model.account.Permission;

/** Programs of partners and who answers for them. */
@ApplicationScoped
public class ClientsKind implements EntityKind {
    private static final EntityTable TABLE = new EntityTable(
            null,
            "(select * from account where kind = 'CLIENT') c left join account a on a.id = c.owner_id",
            EntityKey.uuid("c.id"),
            List.of(
                    Column.of("fullName", "c.full_name", ColumnType.TEXT),
                    Column.of("login", "c.login", ColumnType.TEXT),
                    Column.of(
                                    "roles",
                                    "(select string_agg(r.role, ', ' order by r.role) from account_role r where r.account_id = c.id)",
                                    ColumnType.TEXT)
                            .unsortable()
                            .nullable(),
                    Column.of("scopes", "c.scopes", ColumnType.TEXT)
                            .unsortable()
                            .nullable(),
                    Column.of("enabled", "c.enabled", ColumnType.FLAG),
                    Column.of("owner", "coalesce(nullif(a.full_name, ''), a.login)", ColumnType.TEXT)
                            .unsortable()
                            .nullable(),
                    Column.of("networks", "c.networks", ColumnType.TEXT)
                            .unsortable()
                            .nullable()
                            .hidden(),
                    Column.of("quota", "c.quota", ColumnType.TEXT)
                            .unsortable()
                            .nullable()
                            .hidden(),
                    Column.of("expiresAt", "c.expires_at", ColumnType.INSTANT).nullable(),
                    Column.of("createdAt", "c.created_at", ColumnType.INSTANT),
                    Column.of("lastUsedAt", "c.last_used_at", ColumnType.INSTANT)
                            .nullable(),
                    Column.of("remoteAddress", "c.last_used_address", ColumnType.TEXT)
                            .unsortable()
                            .nullable()),
            List.of("lower(c.login) like ?", "lower(c.full_name) like ?"),
            Sort.of("fullName"),
            "createdAt");

    private Clients clients;
    private AccountSessions sessions;
    private ShownOnce shown;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected ClientsKind() {}

    /** With its collaborators. */
    @Inject
    public ClientsKind(Clients clients, AccountSessions sessions, ShownOnce shown) {
        this.clients = clients;
        this.sessions = sessions;
        this.shown = shown;
    }

    @Override
    public String name() {
        return "clients";
    }

    @Override
    public EntityTable table() {
        return TABLE;
    }

    @Override
    public Optional<EntityForm> form() {
        return Optional.of(new ClientForm(clients, shown));
    }

    @Override
    public boolean fits(BulkAction action, Map<String, String> values) {
        return FormTexts.flag(values, "enabled") != "restore".equals(action.name());
    }

    @Override
    public List<BulkAction> bulkActions() {
        return List.of(
                new BulkAction("signOut", Permission.CLIENTS_CHANGE, id -> sessions.endAll(EntityId.of(id))),
                new BulkAction("revoke", Permission.CLIENTS_DELETE, id -> clients.revoke(EntityId.of(id))),
                new BulkAction("restore", Permission.CLIENTS_CHANGE, id -> clients.restore(EntityId.of(id))));
    }
}
