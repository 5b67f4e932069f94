package org.lepi.launcher.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {
    @Test
    void areTakenByTheNearestRank() {
        Percentiles hundred = new Percentiles(
                IntStream.rangeClosed(1, 100).mapToObj(i -> 101.0 - i).toList());
        assertEquals(50, hundred.at(0.5));
        assertEquals(95, hundred.at(0.95));
        assertEquals(100, hundred.at(1));
        assertEquals(3, new Percentiles(List.of(1.0, 9.0, 3.0)).at(0.5));
    }

    @Test
    void nothingHasNoPercentile() {
        assertTrue(Double.isNaN(new Percentiles(List.of()).at(0.5)));
    }
}
