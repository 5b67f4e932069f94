package org.lepi.launcher.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.lepi.launcher.client.ImageType;
import org.lepi.launcher.client.LepiClient;
import org.lepi.launcher.client.Query;
import org.lepi.launcher.home.LepiHome;
import org.lepi.launcher.home.RunningServer;

/** Some callers who each send the next request as soon as the last is answered. */
final class Load {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final short COMMENT_MARKER = (short) 0xFFFE;
    private static final int COMMENT = 6;

    private final URI server;
    private final List<byte[]> requests;

    private Load(URI server, List<byte[]> requests) {
        this.server = server;
        this.requests = requests;
    }

    /** Callers who send a photograph to a model, each a file of its own, as different people do. */
    static Load of(LepiHome home, LepiClient client, Path photograph, String model, int callers)
            throws IOException, InterruptedException {
        URI server = RunningServer.required(home).url();
        byte[] image = Files.readAllBytes(photograph);
        List<byte[]> requests = new ArrayList<>();
        for (int caller = 0; caller < callers; caller++) {
            requests.add(request(server, client, photograph, withComment(image, caller), model));
        }
        return new Load(server, requests);
    }

    private static byte[] request(URI server, LepiClient client, Path photograph, byte[] image, String model)
            throws IOException, InterruptedException {
        String head =
                "POST /pred-api/v1/predictions" + new Query().with("top", 1).with("model", model)
                        + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nAuthorization: Bearer " + client.token()
                        + "\r\nContent-Type: " + ImageType.of(photograph) + "\r\nContent-Length: " + image.length
                        + "\r\n\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(image);
        return request.toByteArray();
    }

    /** The same JPEG with other bytes: a comment of two bytes after the marker that begins it. */
    private static byte[] withComment(byte[] jpeg, int number) {
        return ByteBuffer.allocate(jpeg.length + COMMENT)
                .put(jpeg, 0, 2)
                .putShort(COMMENT_MARKER)
                .putShort((short) (COMMENT - 2))
                .putShort((short) number)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** Runs for that long; the first refusal ends it. */
    LoadResult run(Duration duration) throws Exception {
        long end = System.nanoTime() + duration.toNanos();
        return runWhile(() -> System.nanoTime() < end);
    }

    /** Sends that many requests; the first refusal ends it. */
    LoadResult run(int count) throws Exception {
        AtomicInteger left = new AtomicInteger(count);
        return runWhile(() -> left.getAndDecrement() > 0);
    }

    /** Sends one request after the other over one connection. */
    List<Answered> oneByOne(int count) throws IOException {
        List<Answered> answers = new ArrayList<>();
        try (Connection connection = new Connection(server, requests.get(0))) {
            for (int i = 0; i < count; i++) {
                answers.add(once(connection));
            }
        }
        return answers;
    }

    private static Answered once(Connection connection) throws IOException {
        long sent = System.nanoTime();
        String answer = connection.send();
        return Answered.of(answer, (System.nanoTime() - sent) / NANOS_PER_MILLI);
    }

    private List<Answered> answersWhile(BooleanSupplier more, byte[] request) throws IOException {
        List<Answered> answers = new ArrayList<>();
        try (Connection connection = new Connection(server, request)) {
            while (more.getAsBoolean()) {
                answers.add(once(connection));
            }
        }
        return answers;
    }

    private LoadResult runWhile(BooleanSupplier more) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(requests.size());
        try {
            long start = System.nanoTime();
            List<Future<List<Answered>>> running = new ArrayList<>();
            for (byte[] request : requests) {
                running.add(pool.submit(() -> answersWhile(more, request)));
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

        private static final Pattern TIME = Pattern.compile("\"(total|decode|infer)Millis\":([0-9.E-]+)");

        static Answered of(String answer, double caller) {
            Map<String, Double> times = new HashMap<>();
            TIME.matcher(answer).results().forEach(time -> times.put(time.group(1), Double.valueOf(time.group(2))));
            double total = times.getOrDefault("total", Double.NaN);
            double decode = times.getOrDefault("decode", Double.NaN);
            double infer = times.getOrDefault("infer", Double.NaN);
            return new Answered(caller, total, decode, infer, total - decode - infer);
        }
    }

    /** All answers of a run and how long it took. */
    record LoadResult(List<Answered> answers, Duration duration) {
        LoadResult and(LoadResult other) {
            List<Answered> all = new ArrayList<>(answers);
            all.addAll(other.answers);
            return new LoadResult(all, duration.plus(other.duration));
        }

        double perSecond() {
            return answers.size() * 1e9 / duration.toNanos();
        }
    }
}
