package org.lepi.launcher.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lepi.launcher.LaunchFailure;

/**
 * What has been started and must be ended, last first. It is registered with the JVM before anything starts; a signal
 * that comes while something is starting waits for that one step and then ends it too.
 */
public final class Shutdown implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Shutdown.class.getName());

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private volatile boolean stopping;

    /** Runs on Ctrl-C, SIGTERM and {@code System.exit}. */
    public void registerWithJvm() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "shutdown"));
    }

    /**
     * Starts something that must be ended later.
     *
     * @throws LaunchFailure if everything is being ended already
     */
    public <T extends AutoCloseable> T start(Callable<T> step) throws Exception {
        synchronized (started) {
            if (stopping) {
                throw new LaunchFailure("stopped while starting");
            }
            T running = step.call();
            started.push(running);
            return running;
        }
    }

    public boolean isStopping() {
        return stopping;
    }

    /** Ends all of it. What cannot be ended is logged, and the rest is ended all the same. */
    @Override
    @SuppressWarnings("checkstyle:illegalcatch") // nothing may keep the next one from being ended
    public void close() {
        stopping = true;
        synchronized (started) {
            while (!started.isEmpty()) {
                try {
                    started.pop().close();
                } catch (Exception e) {
                    LOG.log(Level.WARNING, "could not be ended", e);
                }
            }
        }
    }
}
