package org.lepi.launcher.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ApiFailureTest {
    @Test
    void aProblemIsTitleAndDetailAndALineForEachViolation() {
        ApiFailure failure = ApiFailure.of(422, """
                {"type": "…", "title": "Model refused", "status": 422, "detail": "the manifest is not complete",
                 "violations": [{"field": "input.mean", "message": "is missing"},
                                {"field": "labels", "message": "is missing"}]}
                """);
        assertEquals(
                "Model refused: the manifest is not complete\n  input.mean: is missing\n  labels: is missing",
                failure.getMessage());
        assertFalse(failure.isConflict());
    }

    @Test
    void anErrorOfOAuthIsSaidTheSameWay() {
        ApiFailure failure =
                ApiFailure.of(401, "{\"error\": \"invalid_client\", \"error_description\": \"the secret is wrong\"}");
        assertEquals("invalid_client: the secret is wrong", failure.getMessage());
    }

    @Test
    void anAnswerThatIsNoProblemIsItsStatus() {
        assertEquals(
                "the server answered 502",
                ApiFailure.of(502, "<html>bad gateway</html>").getMessage());
        assertEquals(
                "Conflict: no detail",
                ApiFailure.of(409, "{\"title\": \"Conflict\"}").getMessage());
        assertTrue(ApiFailure.of(409, "").isConflict());
    }
}
