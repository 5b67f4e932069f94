package org.lepi.web.account;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.lepi.ejb.account.TokenPair;
import org.lepi.model.account.Account;

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
