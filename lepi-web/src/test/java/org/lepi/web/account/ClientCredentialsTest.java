package org.lepi.web.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientCredentialsTest {
    private static final MultivaluedHashMap<String, String> NO_FORM = new MultivaluedHashMap<>();

    @Test
    void areReadFromTheHeaderFormDecoded() {
        assertEquals(
                Optional.of(new ClientCredentials("a:b", "c+d%")),
                ClientCredentials.of(basic("a%3Ab:c%2Bd%25"), NO_FORM));
    }

    @Test
    void areReadFromTheForm() {
        var form = new MultivaluedHashMap<>(Map.of("client_id", "a", "client_secret", "b"));
        assertEquals(Optional.of(new ClientCredentials("a", "b")), ClientCredentials.of(null, form));
    }

    @Test
    void areTakenFromTheHeaderWhereThereIsOne() {
        var form = new MultivaluedHashMap<>(Map.of("client_id", "a", "client_secret", "b"));
        assertTrue(ClientCredentials.of("Bearer x", form).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic ", "Basic !!", "Basic YQ==", "Digest YTpi", "Basic YTolJXp6"})
    void areEmptyWhenTheHeaderCannotBeRead(String header) {
        assertTrue(ClientCredentials.of(header, NO_FORM).isEmpty());
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }
}
