package org.lepi.launcher.server;

import java.util.Map;
import org.lepi.launcher.database.DatabaseAccess;
import org.lepi.launcher.home.LepiHome;

/** What the server is told through its environment, the way any other installation of it is told. */
public final class ServerEnvironment {
    private ServerEnvironment() {}

    public static Map<String, String> of(LepiHome home, ServerSettings settings, DatabaseAccess database) {
        return Map.ofEntries(
                Map.entry("LEPI_HOME", home.root().toString()),
                Map.entry("LEPI_DB_URL", database.urlForServer()),
                Map.entry("LEPI_DB_USER", database.user()),
                Map.entry("LEPI_DB_PASSWORD", database.password()),
                Map.entry("LEPI_PUBLIC_URL", settings.publicUrl().toString()),
                Map.entry("LEPI_OPERATOR_SECRET_FILE", home.operatorSecret().toString()),
                Map.entry("TF_CPP_MIN_LOG_LEVEL", "2"),
                Map.entry(
                        "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                        "file://" + home.keys().resolve("jwks.json")),
                Map.entry("MP_JWT_VERIFY_ISSUER", "lepi"));
    }
}
