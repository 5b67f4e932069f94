package org.lepi.ejb.entity;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.ejb.database.Sql;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** Writes the rows of a list to a file, row by row as the database gives them, in bounded memory. */
@Stateless
@Permitted({})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EntityExport {
    private static final int FETCHED = 1000;

    private EntityKinds kinds;
    private ListPreferences preferences;
    private AuditTrail audit;

    @Resource(lookup = "java:app/jdbc/lepi")
    private DataSource dataSource;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected EntityExport() {}

    /** With its collaborators. */
    @Inject
    public EntityExport(EntityKinds kinds, ListPreferences preferences, AuditTrail audit) {
        this.kinds = kinds;
        this.preferences = preferences;
        this.audit = audit;
    }

    /** Exports of a database, outside the container. */
    EntityExport on(DataSource database) {
        dataSource = database;
        return this;
    }

    /**
     * Writes what the query finds, in its order and in the columns that the caller has chosen. The audit says how many
     * rows went out, also where the reader went away before the end.
     *
     * @param out stays open
     * @return how many rows were written
     * @throws LepiException NOT_PERMITTED before anything is written
     * @throws IOException where the reader went away
     */
    public long write(String kindName, ListQuery query, ExportFormat format, OutputStream out) throws IOException {
        EntityKind kind = kinds.permitted(kindName, "export");
        List<Column> columns = preferences.columns(kind);
        Progress progress = new Progress();
        try (Connection connection = dataSource.getConnection();
                RowWriter writer = format.writer(out, columns)) {
            // a cursor needs a transaction, or the driver reads all rows at once
            connection.setAutoCommit(false);
            try {
                copy(
                        connection,
                        kind.table(),
                        new Selection(kind.table(), query, WordSearch::rowByRow),
                        columns,
                        row -> {
                            progress.rows++;
                            writer.write(row);
                        });
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            progress.isWhole = true;
        } catch (SQLException e) {
            throw new LepiException(FailureKind.STORE_FAILED, "The rows could not be read.", e);
        } finally {
            audit.record(AuditEvent.done(AuditAction.EXPORTED, kindName, null, format.name())
                    .with(Map.of(
                            "rows", String.valueOf(progress.rows),
                            "whole", String.valueOf(progress.isWhole),
                            "query", QueryText.of(query.parameters()))));
        }
        return progress.rows;
    }

    /** How far an export has come. */
    private static final class Progress {
        private long rows;
        private boolean isWhole;
    }

    /** Where rows go. */
    private interface Rows {
        void take(Listing.Row row) throws IOException;
    }

    private static void copy(
            Connection connection, EntityTable table, Selection selection, List<Column> columns, Rows rows)
            throws SQLException, IOException {
        String select = EntityLists.select(table, columns, selection) + selection.orderBy(false);
        try (PreparedStatement statement = new Sql(connection).prepare(select, selection.parameters())) {
            statement.setFetchSize(FETCHED);
            ResultSet found = statement.executeQuery();
            while (found.next()) {
                rows.take(EntityLists.row(found, columns));
            }
        }
    }
}
