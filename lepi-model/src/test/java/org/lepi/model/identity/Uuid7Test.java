package org.lepi.model.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Uuid7Test {
    @Test
    void whatIsMadeLaterSortsLater() {
        List<UUID> made = IntStream.range(0, 20_000).mapToObj(i -> Uuid7.next()).toList();
        assertEquals(made, made.stream().sorted().toList());
    }

    @Test
    void manyThreadsNeverShareOneAndEachKeepsItsOrder() {
        List<List<String>> made = IntStream.range(0, 4)
                .parallel()
                .mapToObj(thread -> IntStream.range(0, 10_000)
                        .mapToObj(i -> Uuid7.next().toString())
                        .toList())
                .toList();
        Set<String> distinct = new HashSet<>();
        for (List<String> ofOneThread : made) {
            assertEquals(ofOneThread, ofOneThread.stream().sorted().toList());
            distinct.addAll(ofOneThread);
        }
        assertEquals(40_000, distinct.size());
    }

    @Test
    void versionVariantAndTimeAreThoseOfTheStandard() {
        long before = System.currentTimeMillis();
        UUID made = Uuid7.next();
        assertEquals(7, made.version());
        assertEquals(2, made.variant());
        long millis = made.getMostSignificantBits() >>> 16;
        assertTrue(millis >= before, () -> millis + " is before " + before);
    }
}
