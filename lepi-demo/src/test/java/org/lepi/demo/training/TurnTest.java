package org.lepi.demo.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TurnTest {
    private static final int SIDE = LabelledImages.SIDE;

    @Test
    void theEightTurnsAreAllDifferent() {
        byte[] picture = new byte[SIDE * SIDE * 3];
        picture[3 * (5 * SIDE + 2)] = 127;
        Set<Integer> seen = new HashSet<>();
        for (int turn = 0; turn < 8; turn++) {
            float[] values = new float[picture.length];
            new Turn((turn & 1) > 0, (turn & 2) > 0, (turn & 4) > 0).write(picture, values, 0, 1);
            seen.add(Arrays.hashCode(values));
        }
        assertEquals(8, seen.size());
    }

    @Test
    void valuesAreScaledAsTheManifestSays() {
        byte[] picture = new byte[SIDE * SIDE * 3];
        picture[1] = (byte) 255;
        float[] values = new float[picture.length];
        Turn.NONE.write(picture, values, 0, 1);
        assertEquals(-1f, values[0]);
        assertEquals(1f, values[1]);
    }
}
