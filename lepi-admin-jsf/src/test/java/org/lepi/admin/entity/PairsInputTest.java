package org.lepi.admin.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PairsInputTest {
    @Test
    void theReaderGoesOnWhereTheLastButtonLeft() {
        var pairs = new PairsInput("en First\nde Zweiter");
        pairs.add();
        assertTrue(pairs.isNext("key", 2));
        pairs.up(2);
        assertTrue(pairs.isNext("up", 1));
        pairs.up(1);
        assertTrue(pairs.isNext("key", 0), "the first one has no button to go up");
        pairs.remove(0);
        assertTrue(pairs.isNext("remove", 0));
        pairs.remove(1);
        assertTrue(pairs.isNext("remove", 0), "the last one has gone");
        assertEquals("en First", pairs.lines());
        pairs.remove(0);
        assertTrue(pairs.isNext("add", 0));
    }
}
