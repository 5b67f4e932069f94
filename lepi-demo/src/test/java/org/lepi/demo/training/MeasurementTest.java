package org.lepi.demo.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class MeasurementTest {
    private static final int RGB = BufferedImage.TYPE_INT_RGB;

    @Test
    void accuracyIsTheShareOfLargestLogitsThatAreRight() {
        float[][] logits = {{3, 1}, {0, 2}, {5, 4}, {1, 9}};
        assertEquals(0.75, Measurement.accuracy(logits, labelled(0, 1, 1, 1)), 1e-12);
    }

    @Test
    void theLossOfEvenLogitsIsTheLogarithmOfTheNumberOfClasses() {
        float[][] logits = {{2, 2, 2}};
        assertEquals(Math.log(3), Measurement.loss(logits, labelled(1), 1), 1e-12);
    }

    @Test
    void theTemperatureMakesTheProbabilitiesMatchTheFrequencies() {
        float[][] logits = {{4, 0}, {4, 0}, {4, 0}, {4, 0}};
        double temperature = Measurement.temperature(logits, labelled(0, 0, 0, 1));
        assertEquals(4 / Math.log(3), temperature, 0.01, "three of four right: probability 3/4, odds 3");
    }

    private static LabelledImages labelled(int... labels) {
        BufferedImage image = new BufferedImage(LabelledImages.SIDE, LabelledImages.SIDE, RGB);
        return LabelledImages.of(Collections.nCopies(labels.length, image), labels);
    }
}
