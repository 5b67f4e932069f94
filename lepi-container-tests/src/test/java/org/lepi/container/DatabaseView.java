package org.lepi.container;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lepi.model.prediction.PredictionRecord.State;

/** The database as a session of its own sees it: what is committed, and which transactions are open. */
@ApplicationScoped
public class DatabaseView {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Resource(lookup = "java:app/jdbc/lepi")
    private DataSource dataSource;

    /** The committed state of the prediction with this reference; fails if there is none. */
    State state(String reference) throws SQLException {
        return Objects.requireNonNull(find(reference), "no record");
    }

    void awaitState(String reference, State wanted) throws SQLException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (find(reference) != wanted) {
            assertTrue(Instant.now().isBefore(deadline), "not " + wanted + " in time");
            Thread.sleep(20);
        }
    }

    /** Fails if a transaction of the server that is open now stays open; those of its pollers take milliseconds. */
    void assertNoTransactionLasts() throws SQLException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        Set<String> left = openTransactions();
        while (!left.isEmpty()) {
            assertTrue(Instant.now().isBefore(deadline), "open transactions: " + left);
            Thread.sleep(50);
            left.retainAll(openTransactions());
        }
    }

    /** Each by its session and its begin. */
    private Set<String> openTransactions() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select pid || ' since ' || xact_start from pg_stat_activity"
                                + " where usename = current_user and pid <> pg_backend_pid()"
                                + " and xact_start is not null");
                ResultSet rows = query.executeQuery()) {
            Set<String> transactions = new HashSet<>();
            while (rows.next()) {
                transactions.add(rows.getString(1));
            }
            return transactions;
        }
    }

    private @Nullable State find(String reference) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select state from prediction where reference = ?")) {
            query.setString(1, reference);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? State.valueOf(rows.getString(1)) : null;
            }
        }
    }
}
