package org.lepi.ejb.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lepi.model.account.Role;
import org.lepi.model.mail.Mail;
import org.lepi.model.mail.MailState;
import org.lepi.model.mail.MailTexts;
import org.lepi.model.mail.MailType;

class AccountMailsTest extends WithAdministrator {
    private static final Pattern LINK =
            Pattern.compile("https://lepi\\.example\\.org/lepi-admin/activate\\.xhtml#([A-Za-z0-9_-]{43})");

    private TestOutbox outbox;

    @BeforeEach
    void open() {
        outbox = new TestOutbox(database, test);
    }

    @Test
    void whoIsInvitedGetsALinkInTheirLanguageThatMakesTheAccount() {
        invite("bea@example.org", "it");
        Mail mail = outbox.mails().get(0);
        assertEquals(MailType.REGISTRATION, mail.type());
        assertEquals("it", mail.language());
        assertEquals("bea@example.org", mail.recipient());
        assertEquals(MailState.PENDING, mail.state());
        MailTexts texts = Objects.requireNonNull(mail.texts());
        Matcher link = LINK.matcher(texts.text());
        assertTrue(link.find(), texts.text());
        assertTrue(LINK.matcher(texts.html()).find(), texts.html());
        assertTrue(texts.html().contains("lang=\"it\""), texts.html());
        assertTrue(texts.text().contains("A Person"), "who invited: " + texts.text());
        // administrators may look at mails, not at what opens an account
        assertFalse(mail.shown().text().contains(link.group(1)));
        assertFalse(mail.shown().html().contains(link.group(1)));
        database.transact(entities -> test.activation(entities)
                .activate(
                        new Activation.Shown(link.group(1), null),
                        "eleven blue wings",
                        new Activation.Person("Bea", null, null),
                        Sender.UNKNOWN));
        assertEquals("it", test.account("bea@example.org").language().orElseThrow());
    }

    @Test
    void whoseAccountIsLockedIsToldUntilWhen() {
        database.transact(entities -> outbox.notices(entities)
                .tell(
                        AccountNotice.Type.ACCOUNT_LOCKED,
                        test.account("admin@example.org"),
                        "admin@example.org",
                        Instant.parse("2031-03-04T10:00:00Z")));
        Mail mail = outbox.mails().get(0);
        assertEquals(MailType.ACCOUNT_LOCKED, mail.type());
        assertTrue(String.valueOf(mail.texts()).contains("March 4, 2031"), String.valueOf(mail.texts()));
    }

    @Test
    void whereNoLanguageIsKnownItIsTheInstallations() {
        invite("bea@example.org", null);
        assertEquals("en", outbox.mails().get(0).language());
    }

    @Test
    void nothingIsMailedOfWhatIsRolledBack() {
        assertThrows(
                IllegalStateException.class,
                () -> database.transact(entities -> {
                    outbox.invitations(entities).invite("bea@example.org", Set.of(Role.PARTNER), "de");
                    throw new IllegalStateException("something else went wrong");
                }));
        assertEquals(List.of(), outbox.mails());
    }

    private void invite(String email, @org.jspecify.annotations.Nullable String language) {
        database.transact(entities -> outbox.invitations(entities).invite(email, Set.of(Role.PARTNER), language));
    }
}
