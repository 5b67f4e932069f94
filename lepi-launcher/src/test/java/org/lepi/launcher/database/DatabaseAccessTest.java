package org.lepi.launcher.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lepi.database.EmbeddedDatabase;
import org.lepi.launcher.LaunchFailure;

class DatabaseAccessTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void theServersAddressHasTheParametersThatTheMappingsNeed() {
        String parameters = "stringtype=unspecified&reWriteBatchedInserts=true";
        assertEquals(
                "jdbc:postgresql://db/lepi?" + parameters,
                access("jdbc:postgresql://db/lepi").urlForServer());
        assertEquals(
                "jdbc:postgresql://db/lepi?sslmode=verify-full&" + parameters,
                access("jdbc:postgresql://db/lepi?sslmode=verify-full").urlForServer());
    }

    @Test
    void thePasswordIsNeverPrinted() {
        assertFalse(access("jdbc:postgresql://db/lepi").toString().contains("secret"));
    }

    @Test
    void signsInWhereItCanAndSaysWhyWhereItCannot() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            ExternalDatabase.require(new DatabaseAccess(database.url(), database.user(), database.password()));
            LaunchFailure refusal =
                    assertThrows(LaunchFailure.class, () -> ExternalDatabase.require(access(database.url())));
            assertTrue(refusal.toString().contains("password authentication failed"), refusal.toString());
            String foreign = database.url().replaceFirst("/lepi$", "/postgres");
            DatabaseAccess guest = new DatabaseAccess(foreign, database.user(), database.password());
            LaunchFailure noRight = assertThrows(LaunchFailure.class, () -> ExternalDatabase.require(guest));
            assertEquals("in the database " + guest + " this user may not create tables", noRight.getMessage());
        }
    }

    @Test
    void anotherKindOfDatabaseIsRefused() {
        assertThrows(LaunchFailure.class, () -> ExternalDatabase.require(access("jdbc:h2:mem:lepi")));
    }

    private static DatabaseAccess access(String url) {
        return new DatabaseAccess(url, "lepi", "secret");
    }
}
