package org.lepi.launcher.account;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.lepi.launcher.client.LepiClient;

/** Creates administrators through the API. */
public final class Administrators {
    private final LepiClient client;

    public Administrators(LepiClient client) {
        this.client = client;
    }

    /**
     * Creates one.
     *
     * @return the initial password, which nobody can read anywhere again
     * @throws org.lepi.launcher.client.ApiFailure CONFLICT where the address has an account
     */
    public String create(String email, String fullName) throws IOException, InterruptedException {
        JsonObject account = Json.createObjectBuilder()
                .add("email", email)
                .add("fullName", fullName)
                .add("roles", Json.createArrayBuilder().add("admin"))
                .build();
        return client.post("/v1/accounts", "application/json", BodyPublishers.ofString(account.toString()))
                .getString("initialPassword");
    }
}
