package org.lepi.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException.Violation;

class ProblemTypeTest {
    @ParameterizedTest
    @EnumSource(FailureKind.class)
    void givesEveryKindAnErrorStatusAndANameForDocuments(FailureKind kind) {
        ProblemType type = ProblemType.of(kind);
        assertTrue(type.status() >= 400 && type.status() < 600, type.toString());
        assertTrue(type.uri().matches("urn:lepi:problem:[a-z-]+"), type.uri());
    }

    @Test
    void givesEveryKindItsOwnName() {
        long names = Arrays.stream(FailureKind.values())
                .map(kind -> ProblemType.of(kind).name())
                .distinct()
                .count();
        assertEquals(FailureKind.values().length, names);
    }

    @Test
    void takesARefusalOfABusyServerForNoFault() {
        assertFalse(ProblemType.of(FailureKind.BUSY).isServersFault());
        assertFalse(ProblemType.of(FailureKind.NOT_FOUND).isServersFault());
        assertTrue(ProblemType.of(FailureKind.STORE_FAILED).isServersFault());
        assertTrue(ProblemType.ofStatus(500).isServersFault());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 409, 411, 413, 414, 415, 429, 500, 501, 503})
    void keepsTheStatusThatTheContainerChose(int status) {
        assertEquals(status, ProblemType.ofStatus(status).status());
    }

    @Test
    void writesTheMembersOfTheStandardAndTheViolations() {
        var problem = new Problem(
                ProblemType.of(FailureKind.INVALID_INPUT),
                "Wrong \"top\".",
                "urn:uuid:x",
                List.of(new Violation("top", "must be positive")),
                Map.of());
        assertEquals(
                "{\"type\":\"urn:lepi:problem:invalid-input\",\"title\":\"The request is not valid\",\"status\":400,"
                        + "\"detail\":\"Wrong \\\"top\\\".\",\"instance\":\"urn:uuid:x\","
                        + "\"violations\":[{\"field\":\"top\",\"message\":\"must be positive\"}]}",
                problem.toJson().toString());
    }
}
