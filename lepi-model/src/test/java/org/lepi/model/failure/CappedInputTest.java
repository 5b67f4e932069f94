package org.lepi.model.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class CappedInputTest {
    private static final byte[] THOUSAND = new byte[1000];

    @Test
    void asMuchAsIsAllowedComesThrough() throws IOException {
        assertEquals(1000, capped(1000).readAllBytes().length);
    }

    @Test
    void oneByteMoreFailsHoweverItIsRead() {
        LepiException failure =
                assertThrows(LepiException.class, () -> capped(999).readAllBytes());
        assertEquals(FailureKind.UPLOAD_TOO_LARGE, failure.kind());
        assertThrows(LepiException.class, () -> {
            InputStream in = capped(999);
            while (in.read() >= 0) {
                // on to the last byte
            }
        });
    }

    private static InputStream capped(long most) {
        return new CappedInput(new ByteArrayInputStream(THOUSAND), most, "file");
    }
}
