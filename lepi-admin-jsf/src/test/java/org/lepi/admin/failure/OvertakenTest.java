package org.lepi.admin.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

class OvertakenTest {
    @Test
    void afterAConflictItIsReadAgainAndSaidInWords() {
        var read = new AtomicInteger();
        Runnable change = () -> {
            throw new LepiException(FailureKind.CONFLICT, "Somebody has changed it.");
        };
        LepiException said = assertThrows(
                LepiException.class, Overtaken.by(change, read::incrementAndGet, "Noch einmal sichern")::run);
        assertEquals("Noch einmal sichern", said.getMessage());
        assertEquals(1, read.get());
    }

    @Test
    void anotherRefusalStaysAsItIs() {
        Runnable change = () -> {
            throw new LepiException(FailureKind.INVALID_INPUT, "is wrong");
        };
        Runnable never = () -> {
            throw new AssertionError("it is not read again");
        };
        LepiException refused = assertThrows(LepiException.class, Overtaken.by(change, never, "")::run);
        assertEquals("is wrong", refused.getMessage());
    }

    @Test
    void whatWasTypedStaysAndTheOthersFollow() {
        assertEquals(7, Overtaken.merged(7, 4, 5));
        assertEquals(5, Overtaken.merged(4, 4, 5));
        assertNull(Overtaken.merged(4, 4, null));
        assertEquals(7, Overtaken.merged(7, null, 5));
    }
}
