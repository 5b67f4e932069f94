package org.lepi.admin.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.logging.Level.FINE;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Logger;

/**
 * One browser that listens. It is given up when it does not keep up, and sent away after half a minute: it comes back at
 * once, and is asked again who it is.
 */
final class JobListener implements WriteListener {
    private static final Logger LOG = Logger.getLogger(JobListener.class.getName());
    private static final Duration LIFE = Duration.ofSeconds(30);
    /** How long a browser waits, in milliseconds. */
    private static final String COME_BACK = "retry: 500\n";

    private final AsyncContext exchange;
    private final HttpSession session;
    private final ServletOutputStream out;
    private final Instant end = Clock.systemUTC().instant().plus(LIFE);
    private volatile boolean open = true;
    private volatile boolean writable;
    private boolean greeted;

    JobListener(AsyncContext exchange, HttpSession session) throws IOException {
        this.exchange = exchange;
        this.session = session;
        this.out = exchange.getResponse().getOutputStream();
        exchange.setTimeout(LIFE.multipliedBy(2).toMillis());
        out.setWriteListener(this);
    }

    @Override
    public void onWritePossible() {
        writable = true;
    }

    @Override
    public void onError(Throwable failure) {
        LOG.log(FINE, "a browser has gone", failure);
        close();
    }

    /** Whether it has not heard anything yet. */
    boolean isNew() {
        return writable && !greeted;
    }

    /**
     * Sends a part of the stream.
     *
     * @return whether it still listens
     */
    boolean send(String part) {
        if (!open || !isSignedIn() || Clock.systemUTC().instant().isAfter(end)) {
            close();
            return false;
        }
        if (!writable) {
            return true; // not there yet
        }
        try {
            if (!out.isReady()) {
                close();
                return false;
            }
            out.write((greeted ? part : COME_BACK + part).getBytes(UTF_8));
            greeted = true;
            if (out.isReady()) {
                out.flush();
            }
            return true;
        } catch (IOException | IllegalStateException gone) {
            onError(gone);
            return false;
        }
    }

    private boolean isSignedIn() {
        try {
            session.getAttribute(""); // refuses when the session has ended
            return true;
        } catch (IllegalStateException ended) {
            return false;
        }
    }

    void close() {
        if (open) {
            open = false;
            try {
                exchange.complete();
            } catch (IllegalStateException over) {
                LOG.log(FINE, "a browser was gone already", over);
            }
        }
    }
}
