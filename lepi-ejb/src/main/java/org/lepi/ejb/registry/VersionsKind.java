package org.lepi.ejb.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lepi.ejb.entity.Column;
import org.lepi.ejb.entity.ColumnType;
import org.lepi.ejb.entity.EntityKey;
import org.lepi.ejb.entity.EntityKind;
import org.lepi.ejb.entity.EntityTable;
import org.lepi.ejb.entity.Sort;
import org.lepi.model.registry.Channel;
import org.lepi.model.registry.VersionState;

/** Versions of models; they are switched on the page of models. */
@ApplicationScoped
public class VersionsKind implements EntityKind {
    private static final EntityTable TABLE = new EntityTable(
            null,
            "model_version v join prediction_model m on m.id = v.model_id left join account a on a.id = v.created_by",
            EntityKey.uuid("v.id"),
            List.of(
                    Column.of("model", "m.name", ColumnType.TEXT),
                    Column.of("label", "v.label", ColumnType.TEXT),
                    Column.choice("state", "v.state", VersionState.values()),
                    Column.choice("channel", "v.channel", Channel.values()).nullable(),
                    Column.of("classes", "v.class_count", ColumnType.NUMBER),
                    Column.of("default", "m.is_default", ColumnType.FLAG),
                    Column.of("createdBy", "coalesce(nullif(a.full_name, ''), a.login)", ColumnType.TEXT)
                            .unsortable()
                            .nullable(),
                    Column.of("createdAt", "v.created_at", ColumnType.INSTANT),
                    Column.of("activatedAt", "v.activated_at", ColumnType.INSTANT)
                            .nullable(),
                    Column.of("sha256", "v.artefact_sha256", ColumnType.TEXT)
                            .unsortable()
                            .hidden()),
            List.of("lower(m.name || ' ' || v.label) like ?"),
            Sort.of("-createdAt"),
            "createdAt");

    @Override
    public String name() {
        return "versions";
    }

    @Override
    public String area() {
        return "models";
    }

    @Override
    public EntityTable table() {
        return TABLE;
    }
}
