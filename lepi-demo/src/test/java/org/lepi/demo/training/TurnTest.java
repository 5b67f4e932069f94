package org.lepi.demo.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnTest {
    private static final int SIDE = LabelledImages.SIDE;

    @Test
    void theEightTurnsBringAPixelToEightPlaces() {
        int pixel = 5 * SIDE + 2;
        assertEquals(
                8,
                Turn.all().stream()
                        .map(turn -> turn.origin(pixel))
                        .collect(Collectors.toSet())
                        .size());
    }

    @Test
    void aTurnLosesNoPixel() {
        for (Turn turn : Turn.all()) {
            long different =
                    IntStream.range(0, SIDE * SIDE).map(turn::origin).distinct().count();
            assertEquals(SIDE * SIDE, different);
        }
    }

    @Test
    void theFirstTurnLeavesThePictureAsItIs() {
        assertEquals(4711, Turn.all().get(0).origin(4711));
    }
}
