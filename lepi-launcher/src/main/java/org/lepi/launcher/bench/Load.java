package org.lepi.launcher.bench;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.lepi.launcher.prediction.Identifier;

/** Some callers who each send the next request as soon as the last is answered. */
final class Load {
    private static final double NANOS_PER_MILLI = 1e6;

    private final Identifier identifier;
    private final Path photograph;
    private final String model;
    private final int callers;

    Load(Identifier identifier, Path photograph, String model, int callers) {
        this.identifier = identifier;
        this.photograph = photograph;
        this.model = model;
        this.callers = callers;
    }

    /** Runs for that long; the first refusal ends it. */
    LoadResult run(Duration duration) throws Exception {
        long end = System.nanoTime() + duration.toNanos();
        return runWhile(() -> System.nanoTime() < end);
    }

    /** Sends that many requests; the first refusal ends it. */
    LoadResult run(int requests) throws Exception {
        AtomicInteger left = new AtomicInteger(requests);
        return runWhile(() -> left.getAndDecrement() > 0);
    }

    /** Sends one request. */
    Answered once() throws IOException, InterruptedException {
        long sent = System.nanoTime();
        JsonObject answer = identifier.identify(photograph, 1, model);
        return Answered.of(answer, (System.nanoTime() - sent) / NANOS_PER_MILLI);
    }

    private LoadResult runWhile(BooleanSupplier more) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(callers);
        try {
            long start = System.nanoTime();
            Callable<List<Answered>> caller = () -> {
                List<Answered> answers = new ArrayList<>();
                while (more.getAsBoolean()) {
                    answers.add(once());
                }
                return answers;
            };
            List<Future<List<Answered>>> running = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                running.add(pool.submit(caller));
            }
            List<Answered> answers = new ArrayList<>();
            for (Future<List<Answered>> each : running) {
                answers.addAll(each.get());
            }
            return new LoadResult(answers, Duration.ofNanos(System.nanoTime() - start));
        } finally {
            pool.shutdownNow();
        }
    }

    /**
     * One answer's times in milliseconds; NaN where the server does not tell.
     *
     * @param caller as the caller waited
     * @param own what the server took apart from decoding and the session
     */
    record Answered(double caller, double total, double decode, double infer, double own) {

        static Answered of(JsonObject answer, double caller) {
            JsonObject timings = answer.get("timings") instanceof JsonObject told ? told : JsonObject.EMPTY_JSON_OBJECT;
            double total = millis(timings, "totalMillis");
            double decode = millis(timings, "decodeMillis");
            double infer = millis(timings, "inferMillis");
            return new Answered(caller, total, decode, infer, total - decode - infer);
        }

        private static double millis(JsonObject timings, String key) {
            return timings.get(key) instanceof JsonNumber number ? number.doubleValue() : Double.NaN;
        }
    }

    /** All answers of a run and how long it took. */
    record LoadResult(List<Answered> answers, Duration duration) {
        double perSecond() {
            return answers.size() * 1e9 / duration.toNanos();
        }
    }
}
