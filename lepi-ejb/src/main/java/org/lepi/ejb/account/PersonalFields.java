package org.lepi.ejb.account;

import java.util.ArrayList;
import java.util.List;
import org.lepi.ejb.mail.MailAddress;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;

/** What an address and a name must look like; to an address that is accepted here, mails can be sent. */
final class PersonalFields {
    private static final int MAX_NAME = 200;

    private PersonalFields() {}

    /** @throws LepiException INVALID_INPUT with every wrong field */
    static void check(String email, String fullName) {
        List<Violation> violations = new ArrayList<>();
        if (!MailAddress.isOne(email)) {
            violations.add(new Violation("email", "must be an e-mail address"));
        }
        violations.addAll(name("fullName", fullName));
        refuse(violations);
    }

    /** @throws LepiException INVALID_INPUT */
    static void checkName(String fullName) {
        refuse(name("fullName", fullName));
    }

    /** What is wrong with a name. */
    static List<Violation> name(String field, String name) {
        return name.length() > MAX_NAME || name.indexOf('\0') >= 0
                ? List.of(new Violation(field, "must have at most " + MAX_NAME + " characters"))
                : List.of();
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new LepiException(FailureKind.INVALID_INPUT, "The request has wrong values.", violations);
        }
    }
}
