package org.lepi.admin.account;

import org.lepi.model.account.Account;

/**
 * The account that a page is about.
 *
 * @param name what it is called
 * @param kind the list that it is in
 */
public record Subject(String name, String kind) {
    static Subject of(Account account) {
        return new Subject(account.displayName(), account.kind() == Account.Kind.CLIENT ? "clients" : "accounts");
    }
}
