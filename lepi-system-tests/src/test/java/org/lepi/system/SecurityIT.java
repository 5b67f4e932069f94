package org.lepi.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may do what, seen from outside. */
@ExtendWith(RunningLepi.class)
class SecurityIT {
    private static final String MODELS = "/pred-api/v1/models";
    private static final String KEY_SET = "/pred-api/.well-known/jwks.json";

    @Test
    void nothingButThePublicPagesIsAnonymous() throws IOException, InterruptedException {
        Api anonymous = Api.anonymous();
        assertEquals(401, anonymous.get(MODELS).status());
        assertEquals(401, anonymous.get("/pred-api/v1/predictions").status());
        assertEquals(401, anonymous.get("/pred-api/taxonomy/family/").status());
        assertEquals(
                401,
                anonymous
                        .post("/pred-api/v1/predictions", "image/png", Samples.plain("png", 9, 9))
                        .status());
        assertEquals(200, anonymous.get("/pred-api/v1/statistics").status());
    }

    @Test
    void everyBadTokenIsRefusedWithAReason() throws IOException, InterruptedException {
        String good = RunningLepi.command("token").strip();
        assertEquals(200, Api.withToken(good).get(MODELS).status());
        String[] parts = good.split("\\.", -1);
        String none = base64("{\"alg\":\"none\"}") + "." + parts[1] + ".";
        String hs256 = base64("{\"alg\":\"HS256\"}") + "." + parts[1] + "." + parts[2];
        String otherClaims = parts[0] + "."
                + base64("{\"iss\":\"somebody\",\"sub\":\"x\",\"exp\":9999999999,\"groups\":[\"admin\"]}") + "."
                + parts[2];
        for (String token : new String[] {"nonsense", none, hs256, otherClaims, good.substring(0, good.length() - 8)}) {
            Api.Answer answer = Api.withToken(token).get(MODELS);
            assertEquals(401, answer.status(), answer.body());
            assertTrue(answer.mediaType().startsWith("application/problem+json"), answer.mediaType());
            assertFalse(answer.json().getString("detail").isBlank());
        }
    }

    @Test
    void aNewSigningKeyIsPublishedAndOldTokensStayGood() throws IOException, InterruptedException {
        Api operator = Api.asOperator();
        int before = publishedKeys();
        Api.Answer made = operator.postJson("/pred-api/v1/signing-keys", JsonValue.EMPTY_JSON_OBJECT);
        assertEquals(201, made.status(), made.body());
        assertEquals(before + 1, publishedKeys());
        assertTrue(Api.anonymous().get(KEY_SET).body().contains(made.json().getString("kid")));
        assertEquals(200, operator.get(MODELS).status());
        assertEquals(
                200,
                Api.withToken(RunningLepi.command("token").strip()).get(MODELS).status());
    }

    private static int publishedKeys() throws IOException, InterruptedException {
        return Api.anonymous().get(KEY_SET).json().getJsonArray("keys").size();
    }

    @Test
    void aRevokedTokenIsRefusedAtOnce() throws IOException, InterruptedException {
        String token = RunningLepi.command("token").strip();
        JsonObject body = Json.createObjectBuilder().add("token", token).build();
        int revoked = Api.withToken(token)
                .postJson("/pred-api/auth/token/revoke", body)
                .status();
        assertTrue(revoked == 200 || revoked == 204, "status " + revoked);
        assertEquals(401, Api.withToken(token).get(MODELS).status());
    }

    @Test
    void aPartnerSeesOnlyItsOwnPredictionsAndChangesNoTaxonomy() throws IOException, InterruptedException {
        Api partner = Person.create("partner").api();
        Api operator = Api.asOperator();
        String foreign = operator.post("/pred-api/v1/predictions", "image/png", Samples.plain("png", 64, 64))
                .json()
                .getString("id");
        assertEquals(404, partner.get("/pred-api/v1/predictions/" + foreign).status());
        assertEquals(404, partner.delete("/pred-api/v1/predictions/" + foreign).status());
        assertEquals(
                0,
                partner.get("/pred-api/v1/predictions")
                        .json()
                        .getJsonArray("predictions")
                        .size());
        JsonObject family =
                Json.createObjectBuilder().add("name", "Nonsensidae").build();
        assertEquals(403, partner.postJson("/pred-api/taxonomy/family/", family).status());
        String own = partner.post("/pred-api/v1/predictions", "image/png", Samples.plain("png", 64, 64))
                .json()
                .getString("id");
        assertEquals(200, partner.get("/pred-api/v1/predictions/" + own).status());
        assertEquals(200, operator.get("/pred-api/v1/predictions/" + own).status());
    }

    @Test
    void aRefreshTokenWorksOnce() throws IOException, InterruptedException {
        JsonObject first = Person.create("researcher").tokens();
        JsonObject refresh = Json.createObjectBuilder()
                .add("refresh", first.getString("refresh"))
                .build();
        Api.Answer second = Api.anonymous().postJson("/pred-api/auth/token/refresh", refresh);
        assertEquals(200, second.status(), second.body());
        assertEquals(
                200,
                Api.withToken(second.json().getString("access")).get(MODELS).status());
        assertEquals(
                401,
                Api.anonymous()
                        .postJson("/pred-api/auth/token/refresh", refresh)
                        .status());
    }

    @Test
    void everyPageHasTheStrictPolicy() throws IOException, InterruptedException {
        Api.Answer page = Api.anonymous().get("/");
        assertEquals(200, page.status());
        String policy =
                page.response().headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("default-src 'none'") && !policy.contains("unsafe"), policy);
        assertEquals(
                "nosniff",
                page.response().headers().firstValue("X-Content-Type-Options").orElse(""));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
