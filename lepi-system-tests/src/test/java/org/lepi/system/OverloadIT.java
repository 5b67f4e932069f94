package org.lepi.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** More requests at once than the queue has places, each of which computes for a while. */
@ExtendWith(RunningLepi.class)
class OverloadIT {
    private static final int CALLERS = 60;
    /** One queue of the default length, and the two that compute. */
    private static final int PLACES = 34;

    private static final String PREDICTIONS = "/pred-api/v1/predictions";

    @Test
    void whatFindsNoPlaceIsToldWhenToComeBackAndTheRestIsAnswered() throws Exception {
        Api operator = Api.asOperator();
        String reference = UUID.randomUUID().toString();
        byte[] slow = Samples.plain("png", 3000, 3000);
        Callable<Api.Answer> request = () -> {
            byte[] body = new Multipart()
                    .field("reference", reference)
                    .file("image", "slow.png", "image/png", slow)
                    .body();
            return operator.post(PREDICTIONS, Multipart.mediaType(), body);
        };
        List<Api.Answer> answers = new ArrayList<>();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<Api.Answer>> sent = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                sent.add(callers.submit(request));
            }
            assertEquals(200, Api.anonymous().get("/health/live").status());
            for (Future<Api.Answer> each : sent) {
                answers.add(each.get());
            }
        } finally {
            callers.shutdown();
        }
        List<Api.Answer> refused =
                answers.stream().filter(answer -> answer.status() == 503).toList();
        assertTrue(!refused.isEmpty(), "nobody was refused");
        for (Api.Answer answer : refused) {
            assertEquals("application/problem+json", answer.mediaType());
            assertTrue(
                    answer.response().headers().firstValueAsLong("Retry-After").orElse(0) >= 1);
        }
        long answered =
                answers.stream().filter(answer -> answer.status() == 201).count();
        assertTrue(answered >= PLACES, "answered: " + answered);
        assertEquals(CALLERS, answered + refused.size(), "every other status is wrong");
        assertEquals(answered, stored(operator, reference));
    }

    private static long stored(Api operator, String reference) throws Exception {
        JsonObject page =
                operator.get(PREDICTIONS + "?limit=100&reference=" + reference).json();
        return page.getJsonArray("predictions").getValuesAs(JsonObject.class).stream()
                .filter(prediction -> "done".equalsIgnoreCase(prediction.getString("state")))
                .count();
    }
}
