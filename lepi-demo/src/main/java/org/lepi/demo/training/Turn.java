package org.lepi.demo.training;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** One of the eight ways to lay a square picture: four quarter turns, mirrored or not. */
final class Turn {
    private static final int SIDE = LabelledImages.SIDE;
    private static final List<Turn> ALL =
            IntStream.range(0, 8).mapToObj(Turn::new).toList();

    private final int[] origin = new int[SIDE * SIDE];

    private Turn(int number) {
        for (int i = 0; i < origin.length; i++) {
            int across = (number & 1) == 0 ? i % SIDE : SIDE - 1 - i % SIDE;
            int down = (number & 2) == 0 ? i / SIDE : SIDE - 1 - i / SIDE;
            origin[i] = (number & 4) == 0 ? down * SIDE + across : across * SIDE + down;
        }
    }

    /** All eight; the first leaves the picture as it is. */
    static List<Turn> all() {
        return ALL;
    }

    static Turn byChance(Random random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    /** The pixel, counted row by row, that comes to lie where pixel i was. */
    int origin(int i) {
        return origin[i];
    }
}
