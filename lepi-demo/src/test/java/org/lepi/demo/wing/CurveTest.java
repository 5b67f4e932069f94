package org.lepi.demo.wing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CurveTest {
    @Test
    void aCurveRunsThroughItsEnds() {
        Curve curve = Curve.through(0, 0, 1, 2, 3, 1);
        assertEquals(0, curve.at(0).getX(), 1e-12);
        assertEquals(3, curve.at(1).getX(), 1e-12);
        assertEquals(1, curve.at(1).getY(), 1e-12);
    }

    @Test
    void aCurveIsParametrisedByItsLength() {
        Curve straight = Curve.through(0, 0, 1, 0, 4, 0);
        assertEquals(4, straight.length(), 1e-9);
        assertEquals(1, straight.at(0.25).getX(), 1e-9);
        assertEquals(2, straight.at(0.5).getX(), 1e-9);
    }

    @Test
    void onePointIsNoCurve() {
        assertThrows(IllegalArgumentException.class, () -> Curve.through(1, 2));
        assertThrows(IllegalArgumentException.class, () -> Curve.through(1, 2, 3));
    }
}
