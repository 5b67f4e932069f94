package org.lepi.ejb.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.flywaydb.core.Flyway;

/**
 * The one PostgreSQL of a test JVM: started on first use, migrated by Flyway like the real one, without fsync, and
 * stopped with the JVM. The persistence unit is the application's own, except that transactions are resource-local.
 */
final class EmbeddedServer {
    private static final EmbeddedServer INSTANCE = new EmbeddedServer();

    private final CountingDataSource dataSource;
    private final EntityManagerFactory entityManagers;

    private EmbeddedServer() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start();
            dataSource = new CountingDataSource(
                    server.getPostgresDatabase(Map.of("stringtype", "unspecified", "reWriteBatchedInserts", "true")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        entityManagers = Persistence.createEntityManagerFactory(
                "lepi",
                Map.of(
                        PersistenceUnitProperties.TRANSACTION_TYPE, "RESOURCE_LOCAL",
                        PersistenceUnitProperties.NON_JTA_DATASOURCE, dataSource,
                        PersistenceUnitProperties.JTA_DATASOURCE, "",
                        PersistenceUnitProperties.WEAVING, "false"));
    }

    static EmbeddedServer instance() {
        return INSTANCE;
    }

    CountingDataSource dataSource() {
        return dataSource;
    }

    EntityManagerFactory entityManagers() {
        return entityManagers;
    }
}
