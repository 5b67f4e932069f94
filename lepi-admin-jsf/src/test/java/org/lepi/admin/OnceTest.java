package org.lepi.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import org.junit.jupiter.api.Test;

class OnceTest {
    /** A bean that is kept with a page. */
    private static final class Counting implements Serializable {
        private static final long serialVersionUID = 1L;

        private int read;
        private final Once<Integer> once = new Once<>(() -> ++read);
    }

    @Test
    void isReadOnceUntilItIsForgottenAndAgainElsewhere() throws Exception {
        var bean = new Counting();
        assertEquals(1, bean.once.get());
        assertEquals(1, bean.once.get());
        bean.once.forget();
        assertEquals(2, bean.once.get());
        var written = new ByteArrayOutputStream();
        new ObjectOutputStream(written).writeObject(bean);
        var moved = (Counting) new ObjectInputStream(new ByteArrayInputStream(written.toByteArray())).readObject();
        assertEquals(3, moved.once.get());
    }
}
