package org.lepi.ejb.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.account.quota.Quota;
import org.lepi.model.account.Account;
import org.lepi.model.account.ClientTerms;
import org.lepi.model.account.Permission;
import org.lepi.model.account.Role;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;

/**
 * What an API client is to be.
 *
 * @param scopes the only permissions that it gets of its roles, at least one; null: all of them
 * @param expiresAt null: never
 * @param networks CIDR blocks, blanks between; null: anywhere
 * @param quota {@code 20/PT1S,200000/P1D}; null: that of the settings
 */
public record ClientDraft(
        String title,
        Set<Role> roles,
        @Nullable Set<Permission> scopes,
        @Nullable Instant expiresAt,
        @Nullable String networks,
        @Nullable String quota) {

    /** A draft without limits. */
    public static ClientDraft of(String title, Set<Role> roles) {
        return new ClientDraft(title, roles, null, null, null, null);
    }

    ClientTerms terms() {
        return new ClientTerms(scopes, expiresAt, blankIsNull(networks), blankIsNull(quota));
    }

    /** @throws LepiException INVALID_INPUT with every wrong field */
    void check(Instant now) {
        List<Violation> violations = new ArrayList<>(PersonalFields.name("title", title));
        if (title.isBlank()) {
            violations.add(new Violation("title", "must not be empty"));
        }
        if (scopes != null && scopes.isEmpty()) {
            violations.add(new Violation(
                    "scopes", "must have at least one permission; leave it out for all that the roles give"));
        }
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            violations.add(new Violation("expiresAt", "must be in the future"));
        }
        note("networks", () -> Networks.of(networks == null ? "" : networks), violations);
        note("quota", () -> Quota.of(quota == null || quota.isBlank() ? Quota.UNLIMITED : quota), violations);
        if (!violations.isEmpty()) {
            throw new LepiException(FailureKind.INVALID_INPUT, "The client has wrong values.", violations);
        }
    }

    private static void note(String field, Runnable reading, List<Violation> violations) {
        try {
            reading.run();
        } catch (IllegalArgumentException wrong) {
            violations.add(new Violation(field, String.valueOf(wrong.getMessage())));
        }
    }

    private static @Nullable String blankIsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A client as the audit knows it. */
    static Map<String, String> fields(Account client) {
        Map<String, String> fields = AccountFields.of(client);
        fields.keySet().removeAll(List.of("mustChangePassword", "userType", "language")); // of people only
        fields.put("scopes", String.join(" ", client.terms().scopeWords()));
        fields.put(
                "expiresAt", client.terms().expiresAt().map(Instant::toString).orElse(""));
        fields.put("networks", client.terms().networks().orElse(""));
        fields.put("quota", client.terms().quota().orElse(""));
        return fields;
    }
}
