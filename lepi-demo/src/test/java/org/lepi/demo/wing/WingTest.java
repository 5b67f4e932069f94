package org.lepi.demo.wing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import org.junit.jupiter.api.Test;

class WingTest {
    private static final Wing WING = Wing.of(
            Curve.through(0, 0, 0.5, -0.4, 1, -0.5),
            Curve.through(1, -0.5, 1.1, -0.2, 1, 0.1),
            Curve.through(0, 0, 0.5, 0.1, 1, 0.1),
            8);

    @Test
    void everyRayStartsAtTheBase() {
        for (double v = 0; v <= 1; v += 0.25) {
            assertEquals(0, WING.at(0, v).distance(WING.base()), 1e-12);
        }
    }

    @Test
    void theSidesOfTheWingAreItsCoordinateLines() {
        assertSame(WING.costa().at(0.4), WING.at(0.4, 0));
        assertSame(WING.inner().at(0.4), WING.at(0.4, 1));
        assertSame(WING.margin().at(0.3), WING.at(1, 0.3));
    }

    @Test
    void placesInsideTheCoordinatesLieInsideTheOutline() {
        assertTrue(WING.outline().contains(WING.at(0.5, 0.5)));
        assertFalse(WING.outline().contains(WING.at(1.1, 0.5)));
    }

    @Test
    void baysCutIntoTheMarginBetweenTheVeins() {
        Wing bayed = WING.scalloped(0.2);
        Point2D middleOfAField = WING.at(0.9, 4.5 / 8);
        assertTrue(WING.outline().contains(middleOfAField));
        assertFalse(bayed.outline().contains(middleOfAField));
    }

    @Test
    void aTailReachesBeyondTheMargin() {
        Wing tailed = WING.tailed(Tail.at(0.5, 0.4, 0, 0.1));
        Point2D root = WING.at(1, 0.5);
        Point2D onTheTail = new Point2D.Double(root.getX() + 0.3, root.getY());
        assertFalse(WING.outline().contains(onTheTail));
        assertTrue(tailed.outline().contains(onTheTail));
    }

    private static void assertSame(Point2D expected, Point2D actual) {
        assertEquals(0, expected.distance(actual), 1e-9);
    }
}
