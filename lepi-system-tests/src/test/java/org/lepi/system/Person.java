package org.lepi.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.UUID;

/**
 * Somebody whom the operator has added.
 *
 * @param id of the account
 * @param email to sign in with; nobody else has it
 * @param password the first one
 */
record Person(String id, String email, String password) {
    static Person create(String role) throws IOException, InterruptedException {
        String email = UUID.randomUUID() + "@example.org";
        JsonObject draft = Json.createObjectBuilder()
                .add("email", email)
                .add("fullName", "Ada Tester")
                .add("roles", Json.createArrayBuilder().add(role))
                .build();
        Api.Answer created = Api.asOperator().postJson("/pred-api/v1/accounts", draft);
        assertEquals(201, created.status(), created.body());
        JsonObject account = created.json();
        return new Person(account.getString("id"), email, account.getString("initialPassword"));
    }

    JsonObject credentials(String secret) {
        return Json.createObjectBuilder()
                .add("email", email)
                .add("password", secret)
                .build();
    }

    Api.Answer signIn(String secret) throws IOException, InterruptedException {
        return Api.anonymous().postJson("/pred-api/auth/token", credentials(secret));
    }

    /** The access and the refresh token of a sign-in with the first password. */
    JsonObject tokens() throws IOException, InterruptedException {
        Api.Answer answer = signIn(password);
        assertEquals(200, answer.status(), answer.body());
        return answer.json();
    }

    /** The person's view of the API, signed in with the first password. */
    Api api() throws IOException, InterruptedException {
        return Api.withToken(tokens().getString("access"));
    }
}
