package org.lepi.model.mail;

import static org.lepi.model.mail.MailVariable.open;
import static org.lepi.model.mail.MailVariable.secret;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** What mails are about, and what their templates may say beside {@code institution}. */
public enum MailType {
    /** Somebody is invited; the code makes the account. */
    REGISTRATION(
            open("inviter", "Ada Lovelace"),
            secret("code", "48201739"),
            secret("link", "https://lepi.example.org/activate/?code=48201739"),
            open("expires", "31.12.2026 12:00")),
    PASSWORD_RESET(
            open("name", "Maria Sibylla Merian"),
            secret("code", "48201739"),
            secret("link", "https://lepi.example.org/reset/?code=48201739"),
            open("expires", "31.12.2026 12:00")),
    /** Goes to the new address. */
    ADDRESS_CHANGE(
            open("name", "Maria Sibylla Merian"),
            secret("code", "48201739"),
            secret("link", "https://lepi.example.org/address/?code=48201739"),
            open("expires", "31.12.2026 12:00")),
    /** Goes to the old address. */
    ADDRESS_CHANGED(open("name", "Maria Sibylla Merian"), open("time", "31.12.2026 12:00")),
    JOB_FINISHED(
            open("name", "Maria Sibylla Merian"),
            open("title", "Import of european-moths.csv"),
            open("state", "DONE"),
            open("detail", "")),
    /** To whoever runs the installation. */
    ALERT(open("title", "The disk is nearly full"), open("detail", "2 GB are left."), open("time", "31.12.2026 12:00")),
    /** A visitor's message. */
    CONTACT(
            open("name", "Maria Sibylla Merian"),
            open("email", "merian@example.org"),
            open("subject", "A wrong name"),
            open("message", "Your picture shows Vanessa cardui.")),
    TEST(open("sender", "Ada Lovelace"), open("time", "31.12.2026 12:00")),
    PASSWORD_CHANGED(open("name", "Maria Sibylla Merian"), open("time", "31.12.2026 12:00")),
    SECOND_FACTOR_RESET(open("name", "Maria Sibylla Merian"), open("time", "31.12.2026 12:00")),
    ACCOUNT_LOCKED(
            open("name", "Maria Sibylla Merian"), open("time", "31.12.2026 12:00"), open("until", "31.12.2026 12:15"));

    /** In every mail. */
    public static final MailVariable INSTITUTION = open("institution", "Natural History Museum");

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
    private final List<MailVariable> variables;

    MailType(MailVariable... variables) {
        this.variables = List.of(variables);
    }

    /** In lower case with hyphens, as files and addresses have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type of a word, or NOT_FOUND. */
    public static MailType of(String word) {
        return Stream.of(values())
                .filter(type -> type.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new LepiException(FailureKind.NOT_FOUND, "There is no mail type " + word + "."));
    }

    /** What whoever orders such a mail has to give. */
    public List<MailVariable> variables() {
        return variables;
    }

    /** All that its templates may say. */
    public List<MailVariable> known() {
        return Stream.concat(variables.stream(), Stream.of(INSTITUTION)).toList();
    }

    public boolean hasSecrets() {
        return variables.stream().anyMatch(MailVariable::secret);
    }
}
