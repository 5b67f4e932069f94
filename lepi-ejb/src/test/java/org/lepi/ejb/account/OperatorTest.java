package org.lepi.ejb.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.failure.LepiException;

class OperatorTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path home;

    private TestAccounts test;

    @BeforeEach
    void start() {
        test = new TestAccounts(database, home);
    }

    @Test
    void signsInWithTheFilesPresentContentAsAnAdministrator() throws IOException {
        String first = startWith(Secrets.generate() + "\n");
        signIn(first);
        assertEquals(Set.of("admin"), test.account("operator").roleWords());
        String second = startWith(Secrets.generate());
        signIn(second);
        assertThrows(LepiException.class, () -> signIn(first));
    }

    @Test
    void isShutOutWhenTheSettingNamesNoFile() throws IOException {
        String secret = startWith(Secrets.generate());
        startOperator(Optional.empty());
        assertThrows(LepiException.class, () -> signIn(secret));
    }

    @Test
    void refusesToStartWithAShortSecret() {
        assertThrows(IllegalStateException.class, () -> startWith("too short"));
    }

    private String startWith(String secret) throws IOException {
        Path file = Files.writeString(home.resolve("operator.secret"), secret);
        startOperator(Optional.of(file.toString()));
        return secret.strip();
    }

    private void startOperator(Optional<String> file) {
        var settings = new AccountSettings("lepi", home.toString(), Duration.ofMinutes(30), Duration.ofDays(14), file);
        database.transact(entities -> new Operator(new AccountRepository(entities), settings, test).start());
    }

    private void signIn(String secret) {
        database.transact(entities -> test.signIn(entities).withClientSecret("operator", secret, Sender.UNKNOWN));
    }
}
