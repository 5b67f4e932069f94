package org.lepi.ejb.entity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lepi.model.entity.ImportRun;

/** Files that came in: what they were, who sent them, what became of their rows. */
@ApplicationScoped
public class ImportsKind implements EntityKind {
    private static final EntityTable TABLE = new EntityTable(
            "import_run",
            "import_run r left join account a on a.id = r.uploaded_by",
            EntityKey.uuid("r.id"),
            List.of(
                    Column.of("fileName", "r.file_name", ColumnType.TEXT).unsortable(),
                    Column.choice("kind", "r.kind", List.of("taxa", "accounts")).unsortable(),
                    Column.choice("state", "r.state", ImportRun.State.values()).unsortable(),
                    count("created"),
                    count("updated"),
                    count("unchanged"),
                    count("wrong"),
                    Column.of("by", "coalesce(nullif(a.full_name, ''), a.login)", ColumnType.TEXT)
                            .unsortable(),
                    Column.of("at", "r.uploaded_at", ColumnType.INSTANT),
                    Column.of("sha256", "r.sha256", ColumnType.TEXT)
                            .unsortable()
                            .hidden()),
            List.of("lower(r.file_name) like ?"),
            Sort.of("-at"),
            "at");

    /** A number of the outcome; empty until there is one. */
    private static Column count(String name) {
        return Column.of(name, "(r.outcome ->> '" + name + "')::bigint", ColumnType.NUMBER)
                .unsortable()
                .nullable();
    }

    @Override
    public String name() {
        return "imports";
    }

    @Override
    public EntityTable table() {
        return TABLE;
    }
}
