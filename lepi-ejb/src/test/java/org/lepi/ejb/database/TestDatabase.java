package org.lepi.ejb.database;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real, migrated PostgreSQL for repository and service tests; every test finds its tables empty.
 *
 * <pre>{@code
 * @RegisterExtension
 * final TestDatabase database = new TestDatabase();
 * }</pre>
 */
public final class TestDatabase implements BeforeEachCallback, AfterEachCallback {
    private final List<EntityManager> open = new ArrayList<>();

    @Override
    public void beforeEach(ExtensionContext context) throws SQLException {
        try (var connection = dataSource().getConnection();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery("select quote_ident(tablename) from pg_tables"
                    + " where schemaname = 'public' and tablename <> 'flyway_schema_history'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            statement.execute("truncate " + String.join(", ", tables) + " restart identity cascade");
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        open.forEach(EntityManager::close);
        open.clear();
    }

    /** Connections outside any transaction; each is closed by its user. */
    public DataSource dataSource() {
        return EmbeddedServer.instance().dataSource();
    }

    /** A new entity manager of the application's persistence unit, closed after the test. */
    public EntityManager entityManager() {
        var entityManager = EmbeddedServer.instance().entityManagers().createEntityManager();
        open.add(entityManager);
        return entityManager;
    }

    /** Runs work in a transaction of its own, committed when it returns and rolled back when it throws. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        var entityManager = EmbeddedServer.instance().entityManagers().createEntityManager();
        try {
            entityManager.getTransaction().begin();
            T result = work.apply(entityManager);
            entityManager.getTransaction().commit();
            return result;
        } finally {
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
            entityManager.close();
        }
    }

    /** As {@link #inTransaction(Function)}, for work without a result. */
    public void transact(Consumer<EntityManager> work) {
        inTransaction(entityManager -> {
            work.accept(entityManager);
            return true;
        });
    }

    /** How many statements the work sends, whoever sends them. */
    public long statementsOf(Runnable work) {
        long before = EmbeddedServer.instance().dataSource().statements();
        work.run();
        return EmbeddedServer.instance().dataSource().statements() - before;
    }
}
