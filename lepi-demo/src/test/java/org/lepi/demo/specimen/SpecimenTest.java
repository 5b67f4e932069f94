package org.lepi.demo.specimen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lepi.demo.species.DemoSpecies;

class SpecimenTest {
    private static final int SIDE = 64;
    private static final int GREY = 128;
    private static final List<Species> ALL = DemoSpecies.all();

    @Test
    void theSameSeedDrawsTheSameAnimal() {
        for (Species species : ALL) {
            assertArrayEquals(onGrey(species, 7), onGrey(species, 7), species.scientificName());
        }
    }

    @Test
    void individualsOfASpeciesDiffer() {
        for (Species species : ALL) {
            assertTrue(distance(onGrey(species, 1), onGrey(species, 2)) > 5, species.scientificName());
        }
    }

    @Test
    void everySpeciesIsDrawnDifferently() {
        double[][] typical = ALL.stream().map(SpecimenTest::typical).toArray(double[][]::new);
        for (int a = 0; a < typical.length; a++) {
            for (int b = 0; b < a; b++) {
                double apart = distance(typical[a], typical[b]);
                String pair = ALL.get(a).scientificName() + " and " + ALL.get(b).scientificName() + ": " + apart;
                assertTrue(apart > 15, pair);
            }
        }
    }

    @Test
    void theLongerSideHasTheSizeThatWasAskedFor() {
        for (Species species : ALL) {
            BufferedImage image = new Specimen(species, 3).paint(100);
            assertEquals(100, Math.max(image.getWidth(), image.getHeight()), 1, species.scientificName());
        }
    }

    @Test
    void theGroundAroundAnAnimalIsTransparent() {
        BufferedImage image = new Specimen(ALL.get(0), 3).paint(100);
        assertEquals(0, image.getRGB(0, 0) >>> 24);
        assertEquals(255, image.getRGB(image.getWidth() / 2, image.getHeight() / 2) >>> 24);
    }

    private static double[] typical(Species species) {
        double[] mean = new double[SIDE * SIDE * 3];
        int individuals = 4;
        for (int seed = 0; seed < individuals; seed++) {
            double[] one = onGrey(species, seed);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += one[i] / individuals;
            }
        }
        return mean;
    }

    /** Red, green and blue, 0..255, of the animal in the middle of a grey square. */
    private static double[] onGrey(Species species, long seed) {
        BufferedImage animal = new Specimen(species, seed).paint(SIDE);
        BufferedImage square = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = square.createGraphics();
        graphics.setPaint(new Color(GREY, GREY, GREY));
        graphics.fillRect(0, 0, SIDE, SIDE);
        graphics.drawImage(animal, (SIDE - animal.getWidth()) / 2, (SIDE - animal.getHeight()) / 2, null);
        graphics.dispose();
        double[] values = new double[SIDE * SIDE * 3];
        for (int i = 0; i < values.length; i++) {
            int rgb = square.getRGB(i / 3 % SIDE, i / 3 / SIDE);
            values[i] = (rgb >> (8 * (i % 3))) & 255;
        }
        return values;
    }

    /** Mean difference of a channel over the pixels that either animal covers: a narrow one covers few. */
    private static double distance(double[] a, double[] b) {
        double sum = 0;
        int covered = 0;
        for (int i = 0; i < a.length; i += 3) {
            if (isCovered(a, i) || isCovered(b, i)) {
                covered += 3;
                for (int channel = i; channel < i + 3; channel++) {
                    sum += Math.abs(a[channel] - b[channel]);
                }
            }
        }
        return sum / covered;
    }

    private static boolean isCovered(double[] values, int i) {
        return values[i] != GREY || values[i + 1] != GREY || values[i + 2] != GREY;
    }
}
