package org.lepi.launcher.run;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;

/** One line per step: what is being done, and how long it took. */
public final class Progress {
    private static final double NANOS_PER_SECOND = 1e9;
    private final PrintWriter out;

    public Progress(PrintWriter out) {
        this.out = out;
    }

    /** Announces the step, does it, adds the seconds. A step that fails leaves its line unfinished. */
    public <T> T step(String name, Callable<T> work) throws Exception {
        out.print(name + "…");
        out.flush();
        long start = System.nanoTime();
        boolean done = false;
        try {
            T result = work.call();
            done = true;
            return result;
        } finally {
            String seconds = String.format(Locale.ROOT, " %.1f s", (System.nanoTime() - start) / NANOS_PER_SECOND);
            out.println(done ? seconds : "");
            out.flush();
        }
    }

    public void line(String text) {
        out.println(text);
        out.flush();
    }
}
