package org.lepi.ejb.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Locale;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;

/** One address of a mail, without a name, a second address or a header behind it. */
public final class MailAddress {
    private static final int LONGEST = 254;

    private MailAddress() {}

    /** Whether a text is one address, with or without blanks around it. */
    public static boolean isOne(String text) {
        String address = text.strip();
        boolean plain = address.length() <= LONGEST
                && address.indexOf('@') > 0
                && address.chars().noneMatch(c -> c <= ' ' || c == 0x7f || "<>,;:\"()[]\\".indexOf(c) >= 0);
        try {
            if (plain) {
                new InternetAddress(address, true).validate();
            }
            return plain;
        } catch (AddressException none) {
            return false;
        }
    }

    /**
     * The address, in lower case.
     *
     * @throws LepiException INVALID_INPUT when it is none
     */
    static String of(String text) {
        if (!isOne(text)) {
            throw new LepiException(
                    FailureKind.INVALID_INPUT,
                    "This is no e-mail address.",
                    List.of(new Violation("email", "must be an e-mail address")));
        }
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
