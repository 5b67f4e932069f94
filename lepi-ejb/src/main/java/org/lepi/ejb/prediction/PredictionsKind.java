package org.lepi.ejb.prediction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lepi.ejb.entity.Column;
import org.lepi.ejb.entity.ColumnType;
import org.lepi.ejb.entity.EntityKey;
import org.lepi.ejb.entity.EntityKind;
import org.lepi.ejb.entity.EntityTable;
import org.lepi.ejb.entity.Sort;
import org.lepi.model.prediction.PredictionRecord;

/** Every request that was accepted, before those who may see everybody's. */
@ApplicationScoped
public class PredictionsKind implements EntityKind {
    private static final EntityTable TABLE = new EntityTable(
            "prediction",
            "prediction p join account a on a.id = p.owner_id join model_version v on v.id = p.model_version_id join prediction_model m on m.id = v.model_id left join model_node n on n.model_version_id = p.model_version_id and n.node = p.top_node left join taxon c on c.id = p.confirmed_taxon_id",
            EntityKey.uuid("p.id"),
            List.of(
                    Column.of("createdAt", "p.created_at", ColumnType.INSTANT),
                    Column.of("answer", "n.scientific_name", ColumnType.SCIENTIFIC_NAME)
                            .unsortable()
                            .nullable(),
                    Column.of("probability", "p.top_probability", ColumnType.PROBABILITY)
                            .unsortable()
                            .nullable(),
                    Column.choice("state", "p.state", PredictionRecord.State.values())
                            .unsortable(),
                    Column.of("confirmed", "c.scientific_name", ColumnType.SCIENTIFIC_NAME)
                            .unsortable()
                            .nullable(),
                    Column.of("model", "m.name || ' ' || v.label", ColumnType.TEXT)
                            .unsortable(),
                    Column.of("owner", "coalesce(nullif(a.full_name, ''), a.login)", ColumnType.TEXT)
                            .unsortable(),
                    Column.of("fileName", "p.file_name", ColumnType.TEXT).unsortable(),
                    Column.of("reference", "p.reference", ColumnType.TEXT)
                            .unsortable()
                            .nullable()
                            .hidden(),
                    Column.of("failure", "p.failure", ColumnType.TEXT)
                            .unsortable()
                            .nullable()
                            .hidden()),
            List.of("lower(p.file_name) like ?"),
            Sort.of("-createdAt"),
            "createdAt");

    @Override
    public String name() {
        return "predictions";
    }

    @Override
    public EntityTable table() {
        return TABLE;
    }
}
