package org.lepi.admin;

import java.io.Serializable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows, read when it is first asked for and no more: a page asks its bean again for every mention. Where it
 * is kept with a page, a session that moves to another server reads it there again.
 */
public final class Once<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Reading<T> reading;
    private transient @Nullable T value;

    public Once(Reading<T> reading) {
        this.reading = reading;
    }

    public T get() {
        T known = value;
        if (known == null) {
            known = reading.get();
            value = known;
        }
        return known;
    }

    /** After a change: the next one who asks gets what is true then. */
    public void forget() {
        value = null;
    }

    /** Reads it. */
    public interface Reading<T> extends Supplier<T>, Serializable {}
}
