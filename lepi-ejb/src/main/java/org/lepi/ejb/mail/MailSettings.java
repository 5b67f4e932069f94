package org.lepi.ejb.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.lepi.ejb.audit.RetentionTime;
import org.lepi.model.account.Language;

/** How mails leave, checked when the application starts; see docs/configuration.md. */
@ApplicationScoped
public class MailSettings {
    private static final int MAX_PORT = 65_535;
    private static final String RETENTION = "lepi.mail.retention";

    private Config config;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected MailSettings() {}

    /** Settings of a configuration. */
    @Inject
    public MailSettings(Config config) {
        this.config = config;
    }

    /**
     * Looks at every setting.
     *
     * @throws IllegalStateException when one is out of its range or a needed one is missing
     */
    void check() {
        retention();
        require(port() >= 1 && port() <= MAX_PORT, "lepi.mail.port must be from 1 to 65535");
        require(!timeout().isNegative() && timeout().compareTo(Duration.ofMinutes(5)) <= 0, "lepi.mail.timeout");
        require(giveUp().compareTo(Duration.ofMinutes(1)) >= 0, "lepi.mail.give-up must be at least a minute");
        require(
                Language.of(language().getLanguage()).isPresent(),
                "lepi.mail.language must be one of " + Language.codes());
        require(host().isEmpty() || from().isPresent(), "lepi.mail.from is required with lepi.mail.host");
        require(user().isPresent() == password().isPresent(), "lepi.mail.user and lepi.mail.password go together");
        require(!(tls() && starttls()), "lepi.mail.tls and lepi.mail.starttls exclude each other");
        require(contactsPerHour() >= 1, "lepi.contact.per-hour must be at least 1");
        from().ifPresent(MailAddress::of);
        contactRecipients().forEach(MailAddress::of);
    }

    private static void require(boolean valid, String reason) {
        if (!valid) {
            throw new IllegalStateException(reason);
        }
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The mail server; empty when there is none: mails wait. */
    public Optional<String> host() {
        return text("lepi.mail.host");
    }

    public int port() {
        return config.getValue("lepi.mail.port", Integer.class);
    }

    /** The sender of all mails. */
    public Optional<String> from() {
        return text("lepi.mail.from");
    }

    public Optional<String> user() {
        return text("lepi.mail.user");
    }

    public Optional<String> password() {
        return text("lepi.mail.password");
    }

    /** Whether the connection must become TLS after its start. */
    public boolean starttls() {
        return config.getValue("lepi.mail.starttls", Boolean.class);
    }

    /** Whether the connection is TLS from its start. */
    public boolean tls() {
        return config.getValue("lepi.mail.tls", Boolean.class);
    }

    /** How long to wait for the mail server, for each step. */
    public Duration timeout() {
        return config.getValue("lepi.mail.timeout", Duration.class);
    }

    /** How long a mail is tried. */
    public Duration giveUp() {
        return config.getValue("lepi.mail.give-up", Duration.class);
    }

    /** How long a mail is kept that is no longer on its way. */
    public RetentionTime retention() {
        return RetentionTime.of(RETENTION, config.getValue(RETENTION, Duration.class));
    }

    /** Whether only registered recipients get mail. */
    public boolean development() {
        return config.getValue("lepi.mail.development", Boolean.class);
    }

    /** Of mails to people whose language is not known. */
    public Locale language() {
        return Locale.forLanguageTag(config.getValue("lepi.mail.language", String.class));
    }

    /** What the installation calls itself. */
    public String institution() {
        return text("lepi.site.institution").orElse("lepi");
    }

    /** Who gets what visitors write; empty when nobody does. */
    public List<String> contactRecipients() {
        return text("lepi.contact.recipients")
                .or(() -> text("lepi.site.contact-email"))
                .map(list ->
                        Arrays.stream(list.split(",", -1)).map(String::strip).toList())
                .orElse(List.of());
    }

    /** Messages from one address in an hour. */
    public int contactsPerHour() {
        return config.getValue("lepi.contact.per-hour", Integer.class);
    }
}
