package org.lepi.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent, the answer is a problem document with its own reason, and the next request works. */
@ExtendWith(RunningLepi.class)
class BadInputIT {
    private static final String PREDICTIONS = "/pred-api/v1/predictions";

    static Stream<Arguments> refusedBodies() throws IOException {
        byte[] jpeg = Samples.plain("jpg", 640, 480);
        byte[] png = Samples.plain("png", 64, 64);
        return Stream.of(
                Arguments.of("empty body", new byte[0], 400),
                Arguments.of("text", "I am a butterfly, believe me.".getBytes(StandardCharsets.UTF_8), 415),
                Arguments.of("truncated JPEG", Arrays.copyOf(jpeg, jpeg.length / 2), 422),
                Arguments.of("truncated PNG", Arrays.copyOf(png, png.length / 2), 422),
                Arguments.of("50000x50000 PNG header", pngHeader(50_000, 50_000), 422),
                Arguments.of("PNG header of 32x268435488", pngHeader(32, 268_435_488), 422),
                Arguments.of("zip", HexFormat.of().parseHex("504b030414000000080000000000"), 415));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedBodies")
    void aBadBodyIsRefusedWithItsReason(String name, byte[] body, int status) throws IOException, InterruptedException {
        Api.Answer answer = Api.asOperator().post(PREDICTIONS, "image/jpeg", body);
        assertProblem(answer, status);
    }

    @Test
    void aJpegThatLiesAboutItsSizeIsRefused() throws IOException, InterruptedException {
        byte[] jpeg = Samples.plain("jpg", 320, 240);
        for (int at = 0; at < jpeg.length - 9; at++) {
            if ((jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) == 0xC0) {
                Arrays.fill(jpeg, at + 5, at + 9, (byte) 0xFF);
            }
        }
        assertProblem(Api.asOperator().post(PREDICTIONS, "image/jpeg", jpeg), 422);
    }

    @Test
    void aFormWithoutFileNamesTheMissingField() throws IOException, InterruptedException {
        byte[] body = new Multipart().field("place", "Zürich").body();
        Api.Answer answer = Api.asOperator().post(PREDICTIONS, Multipart.mediaType(), body);
        assertProblem(answer, 400);
        assertTrue(answer.body().contains("image"), answer.body());
    }

    @Test
    void anUnknownModelAndABadTopAreRefused() throws IOException, InterruptedException {
        byte[] png = Samples.plain("png", 64, 64);
        Api operator = Api.asOperator();
        assertProblem(operator.post(PREDICTIONS + "?model=no-such-model", "image/png", png), 404);
        for (String top : new String[] {"-1", "0", "many", "1000000"}) {
            assertProblem(operator.post(PREDICTIONS + "?top=" + top, "image/png", png), 400);
        }
    }

    @Test
    void theContainersOwnErrorsAreProblemsToo() throws IOException, InterruptedException {
        Api operator = Api.asOperator();
        assertProblem(operator.get("/pred-api/no-such-thing"), 404);
        assertProblem(operator.get("/pred-api/predict"), 405);
        assertProblem(
                operator.post("/pred-api/auth/token", "application/xml", "<a/>".getBytes(StandardCharsets.UTF_8)), 415);
        assertProblem(
                operator.post("/pred-api/auth/token", "application/json", "{".getBytes(StandardCharsets.UTF_8)), 400);
        assertProblem(operator.get(PREDICTIONS + "/00000000-0000-7000-8000-000000000000"), 404);
        assertProblem(operator.get(PREDICTIONS + "/1"), 400);
    }

    @AfterEach
    void theNextRequestWorks() throws IOException, InterruptedException {
        Api.Answer answer = Api.asOperator().post(PREDICTIONS, "image/png", Samples.plain("png", 64, 64));
        assertEquals(201, answer.status(), answer.body());
    }

    private static void assertProblem(Api.Answer answer, int status) {
        assertEquals(status, answer.status(), answer.body());
        assertTrue(answer.mediaType().startsWith("application/problem+json"), answer.mediaType());
        JsonObject problem = answer.json();
        for (String member : new String[] {"type", "title", "detail", "instance"}) {
            assertFalse(problem.getString(member).isBlank(), member);
        }
        assertEquals(status, problem.getInt("status"));
        assertFalse(answer.body().contains("org.lepi") || answer.body().contains("Exception"), answer.body());
    }

    private static byte[] pngHeader(int width, int height) {
        return HexFormat.of()
                .parseHex("89504e470d0a1a0a0000000d49484452%08x%08x080200000000000000".formatted(width, height));
    }
}
