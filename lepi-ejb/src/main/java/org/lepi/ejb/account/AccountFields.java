package org.lepi.ejb.account;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lepi.model.account.Account;
import org.lepi.model.account.UserType;

/** An account as the audit knows it; no secret is among the fields. */
final class AccountFields {
    private AccountFields() {}

    static Map<String, String> of(Account account) {
        Map<String, String> fields = new TreeMap<>();
        fields.put(account.kind() == Account.Kind.PERSON ? "email" : "clientId", account.login());
        fields.put("fullName", account.fullName());
        fields.put("roles", String.join(" ", new TreeSet<>(account.roleWords())));
        fields.put("enabled", Boolean.toString(account.isEnabled()));
        fields.put("mustChangePassword", Boolean.toString(account.mustChangeSecret()));
        fields.put("userType", account.userType().map(UserType::code).orElse(""));
        fields.put("language", account.language().orElse(""));
        return fields;
    }

    /** The area of the permissions that it falls under. */
    static String area(Account account) {
        return account.kind() == Account.Kind.PERSON ? "accounts" : "clients";
    }
}
