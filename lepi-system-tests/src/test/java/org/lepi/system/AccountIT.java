package org.lepi.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Accounts as people, administrators and programs meet them, over HTTP and in a browser. */
@ExtendWith({RunningLepi.class, Chromium.class})
class AccountIT {
    private static Administrator administrator;

    @BeforeAll
    static void prepare() throws Exception {
        administrator = Administrator.create("account-it@example.org");
    }

    @Test
    void guessingLocksAndAnAdministratorUnlocks() throws Exception {
        Person ada = Person.create("staff");
        assertEquals(200, ada.signIn(ada.password()).status());
        for (int attempt = 0; attempt < 5; attempt++) {
            assertEquals(401, ada.signIn("wrong").status());
        }
        Api.Answer locked = ada.signIn(ada.password());
        assertEquals(429, locked.status());
        assertEquals("urn:lepi:problem:too-many-requests", locked.json().getString("type"));
        assertTrue(Long.parseLong(
                        locked.response().headers().firstValue("Retry-After").orElse("0"))
                > 0);
        Api operator = Api.asOperator();
        String lock = operator.get("/pred-api/v1/sign-in-locks").json().getJsonArray("locks").stream()
                .map(value -> value.asJsonObject())
                .filter(row -> row.getString("subject").startsWith(ada.email()))
                .findFirst()
                .orElseThrow()
                .getString("id");
        assertEquals(204, operator.delete("/pred-api/v1/sign-in-locks/" + lock).status());
        assertEquals(200, ada.signIn(ada.password()).status());
    }

    @Test
    void nobodyLearnsWhoHasAnAccount() throws Exception {
        for (String email : new String[] {administrator.email(), "nobody@example.org"}) {
            Api.Answer reset = Api.anonymous().postJson("/pred-api/auth/password-reset", with("email", email));
            assertEquals(200, reset.status());
            assertEquals("{}", reset.body());
            Api.Answer invited = Api.asOperator().postJson("/pred-api/auth/registration", with("email", email));
            assertEquals(200, invited.status());
            assertEquals("{}", invited.body());
        }
        Api.Answer guessed = Api.anonymous()
                .send(
                        "PATCH",
                        "/pred-api/auth/password-reset/validation",
                        "application/json",
                        BodyPublishers.ofString(Json.createObjectBuilder(with("code", "guess"))
                                .add("password", "eleven blue wings")
                                .build()
                                .toString()));
        assertEquals(400, guessed.status());
    }

    @Test
    void aRevokedClientIsRefusedWithinTwoSeconds() throws Exception {
        Api operator = Api.asOperator();
        JsonObject draft = Json.createObjectBuilder()
                .add("title", "Museum")
                .add("roles", Json.createArrayBuilder().add("partner"))
                .add("scopes", Json.createArrayBuilder().add("taxa:view"))
                .add("networks", "127.0.0.0/8 ::1/128")
                .add("quota", "4/PT1M,1000/P1D")
                .build();
        JsonObject created = operator.postJson("/pred-api/v1/clients", draft).json();
        Api client = Api.withToken(Api.clientToken(created.getString("clientId"), created.getString("clientSecret"))
                .json()
                .getString("access_token"));
        Api.Answer first = client.get("/pred-api/v1/taxa?limit=1");
        assertEquals(200, first.status(), first.body());
        assertTrue(first.response()
                .headers()
                .firstValue("RateLimit-Policy")
                .orElse("")
                .startsWith("\"PT1M\";q=4;w=60"));
        assertEquals(403, client.get("/pred-api/v1/models").status());
        int refused = 0;
        for (int request = 0; request < 20; request++) {
            refused += client.get("/pred-api/users/me").status() == 429 ? 1 : 0;
        }
        assertTrue(refused > 5, refused + " refused");
        assertEquals(
                204,
                operator.delete("/pred-api/v1/clients/" + created.getString("id"))
                        .status());
        Instant limit = Instant.now().plus(Duration.ofSeconds(2));
        while (client.get("/pred-api/users/me").status() != 401) {
            assertTrue(Instant.now().isBefore(limit), "not refused after 2 s");
        }
    }

    @Test
    void theSecondFactorIsSetUpAndAskedFor() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            Person ada = Person.create("staff");
            ConsolePage console = ConsolePage.signIn(inspection.page(), ada.email(), ada.password());
            Page page = console.page();
            inspection.open("/lepi-admin/own.xhtml");
            inspection.look("own-account");
            page.locator("[id='factor:present']").fill(ada.password());
            console.press("Set up a second factor");
            Authenticator telephone = new Authenticator(page.locator("#key").innerText());
            inspection.look("own-factor-key");
            page.getByLabel("Code of the authenticator").fill(telephone.code());
            console.press("Switch it on");
            assertThat(page.locator("#recovery li")).hasCount(10);
            inspection.look("own-recovery-codes");
            String recovery = page.locator("#recovery li").first().innerText();
            console.press("Sign out");
            Api.Answer needed = ada.signIn(ada.password());
            assertEquals(401, needed.status());
            assertEquals("urn:lepi:problem:second-factor-needed", needed.json().getString("type"));
            console.enter(ada.email(), ada.password());
            var code = page.getByLabel("Code of your authenticator, or a recovery code");
            assertThat(code).isVisible();
            inspection.look("sign-in-second");
            code.fill(recovery);
            page.keyboard().press("Enter");
            assertThat(console.heading("Dashboard")).isVisible();
            JsonObject complete = Json.createObjectBuilder(ada.credentials(ada.password()))
                    .add("totp", telephone.nextCode())
                    .build();
            assertEquals(
                    200,
                    Api.anonymous().postJson("/pred-api/auth/token", complete).status());
            assertEquals(
                    401,
                    Api.anonymous().postJson("/pred-api/auth/token", complete).status());
        });
    }

    @Test
    void anAdministratorActsAsSomebodyAndComesBack() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            Person ada = Person.create("curator");
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            Page page = console.page();
            inspection.open("/lepi-admin/form.xhtml?of=accounts&id=" + ada.id());
            console.press("Act as this person");
            assertThat(page.locator("#impersonation")).containsText("acts as Ada Tester");
            inspection.look("impersonation");
            console.press("Back to the own account");
            assertThat(console.heading("Dashboard")).isVisible();
            assertThat(page.locator("#impersonation")).hasCount(0);
        });
    }

    @Test
    void pagesForCodesAreOpenAndInOrder() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            ConsolePage console = new ConsolePage(inspection.page());
            Page page = console.page();
            inspection.open("/lepi-admin/activate.xhtml#the-code");
            assertThat(page.getByLabel("Code")).hasValue("the-code");
            assertTrue(!page.url().contains("the-code"), page.url());
            inspection.look("activate");
            for (String name : new String[] {"reset", "address", "forgotten"}) {
                inspection.open("/lepi-admin/" + name + ".xhtml");
                inspection.look(name);
            }
            page.getByLabel("E-mail address").fill("nobody@example.org");
            console.press("Send me a link");
            console.says("If there is an account");
        });
    }

    @Test
    void whoIsNotSignedInReadsTheChosenLanguage() throws Exception {
        Inspection.narrowAndWide(inspection -> {
            Page page = inspection.page();
            Map.of("de", "Anmelden", "fr", "Se connecter", "it", "Accedi").forEach((language, title) -> {
                inspection.open("/lepi-admin/language?to=" + language + "&back=/login.xhtml");
                assertThat(page.locator("h1")).hasText(title);
                inspection.look("sign-in-" + language);
                inspection.open("/lepi-admin/activate.xhtml");
                assertThat(page.getByRole(AriaRole.COMBOBOX).last()).hasValue(language);
                inspection.look("activate-" + language);
            });
        });
    }

    @Test
    void theMobileBackendsAddressesAnswerToo() throws Exception {
        Person ada = Person.create("researcher");
        JsonObject tokens = Api.anonymous()
                .postJson("/mob-api/auth/token/", ada.credentials(ada.password()))
                .json();
        Api own = Api.withToken(tokens.getString("access"));
        assertEquals(ada.email(), own.get("/mob-api/users/me/").json().getString("email"));
        assertEquals(403, own.get("/mob-api/users/").status());
        assertEquals(401, Api.anonymous().get("/mob-api/users/me/").status());
        assertEquals(
                200,
                Api.anonymous()
                        .postJson("/mob-api/auth/password-reset/", with("email", ada.email()))
                        .status());
    }

    @Test
    void whoTriesTheDecoyIsNoted() throws Exception {
        String login = "root" + UUID.randomUUID();
        Api.Answer decoy = Api.anonymous().getAs("/admin/", "text/html");
        assertEquals(200, decoy.status());
        assertTrue(decoy.body().contains("password"));
        Api.Answer tried = Api.anonymous()
                .post(
                        "/admin/login/",
                        "application/x-www-form-urlencoded",
                        ("username=" + login + "&password=toor").getBytes(StandardCharsets.UTF_8));
        assertEquals(200, tried.status());
        assertTrue(tried.body().contains("correct username"));
        try (Inspection inspection = Inspection.wide()) {
            ConsolePage console = ConsolePage.signIn(inspection, administrator);
            console.open("list.xhtml?of=audit&f.action=TRESPASSED&q=" + login);
            assertThat(console.rows()).hasCount(1);
            assertThat(console.rows()).containsText("127.0.0.1");
            assertThat(console.rows()).not().containsText("toor");
        }
    }

    private static JsonObject with(String name, String value) {
        return Json.createObjectBuilder().add(name, value).build();
    }
}
