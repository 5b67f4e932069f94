package org.lepi.web.account;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Optional;
import org.lepi.ejb.account.TokenPair;
import org.lepi.model.account.Account;
import org.lepi.model.account.UserType;

/** Accounts and tokens as JSON. */
final class AccountRepresentation {
    private AccountRepresentation() {}

    static JsonObject account(Account account) {
        var json = Json.createObjectBuilder()
                .add("id", account.id().toString())
                .add("kind", account.kind() == Account.Kind.PERSON ? "person" : "client")
                .add(account.kind() == Account.Kind.PERSON ? "email" : "clientId", account.login())
                .add("fullName", account.fullName())
                .add("roles", roles(account))
                .add("enabled", account.isEnabled())
                .add("createdAt", account.createdAt().toString());
        var lastUsedAt = account.lastUsedAt();
        if (lastUsedAt != null) {
            json.add("lastUsedAt", lastUsedAt.toString());
        }
        return json.build();
    }

    /** A person, for clients of BioDex's mobile backend. */
    static JsonObject user(Account account) {
        return Json.createObjectBuilder()
                .add("id", account.id().toString())
                .add("email", account.login())
                .add("full_name", account.fullName())
                .add("username", account.login())
                .add("user_type", account.userType().map(UserType::code).orElse(""))
                .add("language", account.language().orElse(""))
                .build();
    }

    /** A program with what limits it. */
    static JsonObjectBuilder client(Account client) {
        var terms = client.terms();
        JsonArrayBuilder scopes = Json.createArrayBuilder();
        terms.scopeWords().forEach(scopes::add);
        return Json.createObjectBuilder(account(client))
                .add("version", client.version())
                .add("scopes", terms.scopes().isEmpty() ? JsonValue.NULL : scopes.build())
                .add("expiresAt", orNull(terms.expiresAt()))
                .add("networks", orNull(terms.networks()))
                .add("quota", orNull(terms.quota()))
                .add("previousSecretUntil", orNull(terms.previousSecretUntil()))
                .add("owner", orNull(Optional.ofNullable(client.ownerId())))
                .add("lastUsedAddress", orNull(Optional.ofNullable(client.lastUsedAddress())));
    }

    /** A text, or JSON's null where there is no value. */
    static JsonValue orNull(Optional<?> value) {
        return value.<JsonValue>map(known -> Json.createValue(known.toString())).orElse(JsonValue.NULL);
    }

    /** As BioDex's mobile backend answers, with {@code full_name} and {@code username} for its clients. */
    static JsonObject tokens(TokenPair pair) {
        Account account = pair.account();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add(
                        "user",
                        Json.createObjectBuilder()
                                .add("id", account.id().toString())
                                .add("email", account.login())
                                .add("fullName", account.fullName())
                                .add("full_name", account.fullName())
                                .add("username", account.login())
                                .add("roles", roles(account)))
                .add("access", pair.access())
                .add("expiresIn", pair.lifetime().toSeconds());
        String refresh = pair.refresh();
        if (refresh != null) {
            json.add("refresh", refresh);
        }
        return json.build();
    }

    private static JsonArray roles(Account account) {
        JsonArrayBuilder roles = Json.createArrayBuilder();
        account.roleWords().stream().sorted().forEach(roles::add);
        return roles.build();
    }
}
