package org.lepi.ejb.entity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lepi.model.audit.AuditAction;

/** The audit: who did what, on what, from where. It is only read. */
@ApplicationScoped
public class AuditKind implements EntityKind {
    private static final EntityTable TABLE = new EntityTable(
            "audit_entry",
            "audit_entry e left join account a on a.id = e.actor_id left join account i on i.id = e.impersonator_id",
            EntityKey.uuid("e.id"),
            List.of(
                    Column.of("at", "e.at", ColumnType.INSTANT).unsortable(),
                    Column.of("actor", "coalesce(nullif(a.full_name, ''), a.login)", ColumnType.TEXT)
                            .unsortable()
                            .nullable(),
                    Column.of("impersonator", "coalesce(nullif(i.full_name, ''), i.login)", ColumnType.TEXT)
                            .unsortable()
                            .nullable()
                            .hidden(),
                    Column.choice("action", "e.action", AuditAction.values()).unsortable(),
                    Column.of("entity", "e.entity", ColumnType.TEXT).unsortable(),
                    Column.of("object", "e.object_label", ColumnType.TEXT).unsortable(),
                    Column.of("before", "e.before::text", ColumnType.TEXT)
                            .unsortable()
                            .nullable()
                            .hidden(),
                    Column.of("after", "e.after::text", ColumnType.TEXT)
                            .unsortable()
                            .nullable(),
                    Column.of("remoteAddress", "e.remote_address", ColumnType.TEXT)
                            .unsortable()
                            .nullable(),
                    Column.of("requestId", "e.request_id", ColumnType.TEXT)
                            .unsortable()
                            .nullable()
                            .hidden(),
                    Column.of("order", "e.id", ColumnType.ID)),
            List.of("lower(e.object_label) like ?", "lower(a.login) like ?"),
            Sort.of("-at"),
            "at");

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public EntityTable table() {
        return TABLE;
    }
}
