package org.lepi.ejb.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.account.Language;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.mail.MailTexts;
import org.lepi.model.mail.MailType;

class MailTemplatesTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final TestMails test = new TestMails(database, 25);

    static Stream<String> typesAndLanguages() {
        return Stream.of(MailType.values())
                .flatMap(type -> Language.codes().stream().map(language -> type.word() + " " + language));
    }

    @ParameterizedTest
    @MethodSource("typesAndLanguages")
    void everyTypeHasTextsInEveryLanguageThatCouldBeSaved(String which) {
        MailType type = MailType.of(which.split(" ", -1)[0]);
        String language = which.split(" ", -1)[1];
        MailTexts texts = DefaultTexts.of(type, language);
        assertEquals(List.of(), MailRendering.check(type, texts));
        MailTexts mail = MailRendering.render(type, texts, MailRendering.samples(type), language);
        for (var variable : type.variables()) {
            assertTrue(
                    mail.text().contains(variable.sample()) || mail.subject().contains(variable.sample()),
                    variable.name());
        }
        assertFalse((mail.subject() + mail.html() + mail.text()).contains("{{"), mail.text());
        assertTrue(mail.html().contains("<html lang=\"" + language + "\">"));
        assertFalse(mail.text().contains("ß"), "Swiss spelling");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{password}}",
                "{{name.class}}",
                "{{#name}}{{class.name}}{{/name}}",
                "{{#name}}{{length}}{{/name}}",
                "{{.}}",
                "{{this}}",
                "{{{name}}}",
                "{{& name}}",
                "{{> frame.html}}",
                "{{=<% %>=}}<% name %>",
                "{{#name}}never closed"
            })
    void whatIsNoPlainVariableIsRefused(String template) {
        refused(new MailTexts("Reset", "<p>" + template + "</p>", "text"), "html");
        refused(new MailTexts("Reset", "<p>html</p>", template), "text");
        refused(new MailTexts(template, "<p>html</p>", "text"), "subject");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<p onclick=\"alert(1)\">x</p>",
                "<style>p { background: url(https://x.example.org) }</style>",
                "<iframe src=\"https://x.example.org\"></iframe>",
                "<form action=\"https://x.example.org\"><input></form>",
                "<svg><script>alert(1)</script></svg>"
            })
    void htmlThatRunsOrLoadsSomethingIsRefused(String html) {
        refused(new MailTexts("Reset", "<p>{{name}}</p>" + html, "text"), "html");
    }

    @Test
    void aSecretIsNotForTheSubject() {
        refused(new MailTexts("Code {{code}}", "<p>x</p>", "x"), "subject");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"https://evil.example/{{code}}\">x</a>",
                "<a href=\"https://evil.example/?{{link}}\">x</a>",
                "<a href=\"{{link}}.evil.example\">x</a>",
                "<a href=\"{{#name}}https://evil.example/{{code}}{{/name}}\">x</a>",
                "<a href=\"mailto:me@evil.example?body={{code}}\">x</a>",
                "<a href=\"https://evil.example\">{{link}}</a>",
                "<a href=\"{{code}}\">x</a>",
                "<p>https://evil.example/{{code}}</p>",
                "<p>https://evil.example/<b>{{code}}</b></p>",
                "<p>https://evil.example/{{#name}} {{/name}}{{code}}</p>",
                "<p>https://evil.example/{{^name}} {{/name}}{{code}}</p>",
                "<p>https&#58;//evil.example/&#x7b;{{code}}</p>"
            })
    void noTemplateTakesASecretElsewhere(String html) {
        refused(new MailTexts("Reset", html, "x"), "html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/{{code}}",
                "https://evil.example/?to={{link}}",
                "https://evil.example/{{#name}} {{/name}}{{code}}",
                "{{code}}.evil.example",
                "{{name}}{{code}}"
            })
    void norDoesAPlainText(String text) {
        refused(new MailTexts("Reset", "<p>x</p>", text), "text");
    }

    @Test
    void aSecretMayStandByItselfAndBehindALink() {
        MailTexts texts = new MailTexts(
                "Reset",
                "<p>Code: <b>{{code}}</b>, ({{code}})</p><p><a href=\"{{link}}\">Here</a>:<br>{{link}}</p>"
                        + "<p>{{#name}}For {{name}}: {{/name}}<a href=\"{{link}}\">{{link}}</a></p>"
                        + "<p><a href=\"https://museum.example.org/{{name}}\">Who we are</a></p>",
                "Code: {{code}}.\n{{link}}\n");
        assertEquals(List.of(), MailRendering.check(MailType.PASSWORD_RESET, texts));
    }

    @Test
    void aValueIsTextHoweverItLooks() {
        MailTexts texts = new MailTexts("{{name}}", "<p>{{name}}</p><a href=\"{{link}}\">go</a>", "{{name}}");
        MailTexts mail = MailRendering.render(
                MailType.PASSWORD_RESET,
                texts,
                Map.of(
                        "name", "<script>alert(1)</script>{{code}}\r\nBcc: all@example.org",
                        "link", "javascript:alert(1)",
                        "code", "48201739",
                        "expires", "now",
                        "institution", "<b>Museum</b>"),
                "en");
        assertFalse(mail.html().contains("<script"), mail.html());
        assertFalse(mail.html().contains("javascript:"), mail.html());
        assertFalse(mail.html().contains("<b>"), mail.html());
        assertFalse(mail.html().contains("48201739") || mail.text().contains("48201739"), "no template in a value");
        assertEquals(1, mail.subject().lines().count());
    }

    @Test
    void anEditedTextIsInForceUntilItIsReset() {
        MailTexts mine = new MailTexts("Neu für {{name}}", "<p>Code {{code}}</p>", "Code {{code}}");
        database.transact(em -> test.templates(em).edit(MailType.PASSWORD_RESET, "de", mine, 0));
        assertEquals(mine, current());
        LepiException stale = assertThrows(
                LepiException.class,
                () -> database.transact(em -> test.templates(em).edit(MailType.PASSWORD_RESET, "de", mine, 0)));
        assertEquals(FailureKind.CONFLICT, stale.kind());
        database.transact(em -> test.templates(em).reset(MailType.PASSWORD_RESET, "de", 1));
        assertEquals(DefaultTexts.of(MailType.PASSWORD_RESET, "de"), current());
        var history = test.templates(database.entityManager()).history(MailType.PASSWORD_RESET, "de");
        assertEquals(2, history.size());
        assertEquals(TestMails.CALLER, history.get(0).version().authorId());
        assertEquals(mine, history.get(1).version().texts());
        database.transact(em -> test.templates(em).restore(MailType.PASSWORD_RESET, "de", 1, 2));
        assertEquals(mine, current());
        LepiException unknown = assertThrows(
                LepiException.class,
                () -> database.transact(em -> test.templates(em).restore(MailType.PASSWORD_RESET, "de", 9, 3)));
        assertEquals(FailureKind.NOT_FOUND, unknown.kind());
        assertEquals(
                List.of(new TemplateStatus(MailType.PASSWORD_RESET, "de", 3, true)),
                test.templates(database.entityManager()).all().stream()
                        .filter(status -> status.number() > 0)
                        .toList());
    }

    @Test
    void onlyTheLatestVersionIsReadToSendIt() {
        for (int number = 0; number < 3; number++) {
            MailTexts texts = new MailTexts("Version " + number, "<p>x</p>", "x");
            int edited = number;
            database.transact(em -> test.templates(em).edit(MailType.TEST, "de", texts, edited));
        }
        database.transact(em -> {
            assertEquals(
                    "Version 2", test.templates(em).current(MailType.TEST, "de").subject());
            assertEquals(3, test.templates(em).number(MailType.TEST, "de"));
            assertEquals(0, test.templates(em).number(MailType.TEST, "fr"));
            var session = em.unwrap(org.eclipse.persistence.sessions.UnitOfWork.class);
            assertEquals(
                    1,
                    session.getIdentityMapAccessor()
                            .getAllFromIdentityMap(null, org.lepi.model.mail.MailTemplateVersion.class, null, null)
                            .size());
        });
    }

    private MailTexts current() {
        return test.templates(database.entityManager()).current(MailType.PASSWORD_RESET, "de");
    }

    private void refused(MailTexts texts, String field) {
        LepiException refused = assertThrows(
                LepiException.class,
                () -> database.transact(em -> test.templates(em).edit(MailType.PASSWORD_RESET, "de", texts, 0)));
        assertEquals(FailureKind.INVALID_INPUT, refused.kind());
        assertTrue(
                refused.violations().stream()
                        .anyMatch(violation -> violation.field().equals(field)),
                refused.violations().toString());
    }
}
