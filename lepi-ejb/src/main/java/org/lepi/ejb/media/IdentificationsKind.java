package org.lepi.ejb.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lepi.ejb.entity.Column;
import org.lepi.ejb.entity.ColumnType;
import org.lepi.ejb.entity.EntityKey;
import org.lepi.ejb.entity.EntityKind;
import org.lepi.ejb.entity.EntityTable;
import org.lepi.ejb.entity.Sort;

/** What people say that reference images show. */
@ApplicationScoped
public class IdentificationsKind implements EntityKind {
    private static final EntityTable TABLE = new EntityTable(
            "image_identification",
            "image_identification n join collection_image i on i.id = n.image_id join taxon t on t.id = n.taxon_id left join account a on a.id = n.identified_by",
            EntityKey.uuid("n.id"),
            List.of(
                    Column.of("taxon", "t.scientific_name", ColumnType.SCIENTIFIC_NAME)
                            .unsortable(),
                    Column.of("image", "i.file_name", ColumnType.TEXT).unsortable(),
                    Column.choice("identifierType", "n.identifier_type", List.of("ST", "EX"))
                            .unsortable(),
                    Column.of("identifiedBy", "coalesce(nullif(a.full_name, ''), a.login)", ColumnType.TEXT)
                            .unsortable()
                            .nullable(),
                    Column.of("identifiedAt", "n.identified_at", ColumnType.INSTANT)),
            List.of("lower(t.scientific_name) like ?"),
            Sort.of("-identifiedAt"),
            "identifiedAt");

    @Override
    public String name() {
        return "identifications";
    }

    @Override
    public String area() {
        return "images";
    }

    @Override
    public EntityTable table() {
        return TABLE;
    }
}
