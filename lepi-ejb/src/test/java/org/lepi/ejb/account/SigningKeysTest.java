package org.lepi.ejb.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lepi.ejb.database.TestDatabase;

class SigningKeysTest {
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
    void areMadeOnceByNodesThatStartTogether() {
        var pool = Executors.newFixedThreadPool(4);
        try {
            CompletableFuture<?>[] nodes = Stream.generate(
                            () -> CompletableFuture.runAsync(() -> database.transact(test::keys), pool))
                    .limit(4)
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(nodes).join();
        } finally {
            pool.shutdown();
        }
        assertEquals(1, published());
    }

    @Test
    void arePublishedInTheFileWithoutTheirPrivatePart() throws IOException, ParseException {
        SigningKeys keys = database.inTransaction(test::keys);
        String file = Files.readString(test.settings.keyFile());
        assertEquals(keys.jwks(), file);
        assertFalse(JWKSet.parse(file).getKeys().stream().anyMatch(JWK::isPrivate));
        try (Stream<Path> written = Files.list(test.settings.keyFile().resolveSibling(""))) {
            assertEquals(1, written.count());
        }
    }

    @Test
    void areKnownToEverybodyBeforeTheySignAndAfter() {
        String old =
                database.inTransaction(test::keys).ring().signer(test.instant()).id();
        String young = database.inTransaction(entities -> test.keys(entities).rotate());
        assertEquals(2, published());
        assertEquals(old, signer());
        test.pass(SigningKeys.NOTICE);
        assertEquals(young, signer());
        test.pass(test.settings.accessLifetime());
        assertTrue(database.inTransaction(test::keys).ring().verifier(old).isPresent());
        test.pass(SigningKeys.NOTICE);
        assertFalse(database.inTransaction(test::keys).ring().verifier(old).isPresent());
        assertEquals(young, signer());
    }

    private String signer() {
        return database.inTransaction(test::keys).ring().signer(test.instant()).id();
    }

    private long published() {
        return database.inTransaction(entities -> entities.createQuery("select count(k) from SigningKey k", Long.class)
                .getSingleResult());
    }
}
