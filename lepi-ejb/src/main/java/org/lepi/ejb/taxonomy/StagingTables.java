package org.lepi.ejb.taxonomy;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.database.Sql;
import org.lepi.model.identity.Uuid7;
import org.lepi.model.taxonomy.VernacularName;

/**
 * Temporary tables that hold an import beside the tree, so that both are compared and joined by set operations. They
 * end with the transaction.
 *
 * <p>{@code staged_taxon.id} is a new identifier until the taxon is found to be there already; {@code changes} says
 * what differs.
 */
final class StagingTables {
    private static final int BATCH = 1000;

    private static final String DROP = "drop table if exists staged_taxon, staged_vernacular, staged_identifier";

    private static final String CREATE_TAXON = """
            create temporary table staged_taxon (
                sequence integer primary key, file text, line bigint, rank text, level integer, name text,
                authorship text, status text, parent integer, accepted text, link text, description text,
                created_at timestamptz, id uuid, existing boolean not null default false,
                moves boolean not null default false, accepted_id uuid, changes text not null default ''
            ) on commit drop""";
    private static final String CREATE_VERNACULAR =
            "create temporary table staged_vernacular (sequence integer, language text, name text) on commit drop";
    private static final String CREATE_IDENTIFIER =
            "create temporary table staged_identifier (sequence integer, scheme text, value text) on commit drop";

    private static final String INSERT_TAXON = """
            insert into staged_taxon (sequence, file, line, rank, level, name, authorship, status, parent, accepted,
                link, description, created_at, id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Sql sql;

    StagingTables(Sql sql) {
        this.sql = sql;
    }

    /** Creates the tables and fills them. */
    void fill(List<StagedTaxon> taxa) throws SQLException {
        sql.run(DROP);
        sql.run(CREATE_TAXON);
        sql.run(CREATE_VERNACULAR);
        sql.run(CREATE_IDENTIFIER);
        for (int i = 0; i < taxa.size(); i++) {
            taxa.get(i).sequence = i;
        }
        fillTaxa(taxa);
        fillVernacularNames(taxa);
        fillIdentifiers(taxa);
        sql.run("create index on staged_taxon (name, rank)");
        sql.run("create index on staged_taxon (id)");
        sql.run("analyze staged_taxon");
        sql.run("analyze staged_vernacular");
        sql.run("analyze staged_identifier");
    }

    private void fillTaxa(List<StagedTaxon> taxa) throws SQLException {
        try (var batch = new Batch(sql.prepare(INSERT_TAXON))) {
            for (StagedTaxon taxon : taxa) {
                batch.add(
                        taxon.sequence,
                        taxon.file,
                        taxon.line,
                        taxon.rank.name(),
                        taxon.rank.level(),
                        taxon.name,
                        taxon.authorship,
                        taxon.status.name(),
                        taxon.parent == null ? null : taxon.parent.sequence,
                        taxon.accepted,
                        taxon.link,
                        taxon.description,
                        taxon.createdAt == null ? null : taxon.createdAt.atOffset(ZoneOffset.UTC),
                        Uuid7.next());
            }
            batch.send();
        }
    }

    private void fillVernacularNames(List<StagedTaxon> taxa) throws SQLException {
        try (var batch = new Batch(sql.prepare("insert into staged_vernacular values (?, ?, ?)"))) {
            for (StagedTaxon taxon : taxa) {
                for (VernacularName name : taxon.vernacularNames) {
                    batch.add(taxon.sequence, name.language(), name.name());
                }
            }
            batch.send();
        }
    }

    private void fillIdentifiers(List<StagedTaxon> taxa) throws SQLException {
        try (var batch = new Batch(sql.prepare("insert into staged_identifier values (?, ?, ?)"))) {
            for (StagedTaxon taxon : taxa) {
                for (Map.Entry<String, String> identifier : taxon.identifiers.entrySet()) {
                    batch.add(taxon.sequence, identifier.getKey(), identifier.getValue());
                }
            }
            batch.send();
        }
    }

    /** Rows on their way to the server, a thousand at a time. */
    private static final class Batch implements AutoCloseable {
        private final PreparedStatement statement;
        private int rows;

        Batch(PreparedStatement statement) {
            this.statement = statement;
        }

        void add(@Nullable Object... columns) throws SQLException {
            for (int i = 0; i < columns.length; i++) {
                statement.setObject(i + 1, columns[i]);
            }
            statement.addBatch();
            if (++rows % BATCH == 0) {
                send();
            }
        }

        void send() throws SQLException {
            statement.executeBatch();
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }
}
