package org.lepi.admin;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a page shows, read when it is first asked for and no more: a page asks its bean again for every mention. */
public final class Once<T> {
    private final Supplier<T> reading;
    private @Nullable T value;

    public Once(Supplier<T> reading) {
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
}
