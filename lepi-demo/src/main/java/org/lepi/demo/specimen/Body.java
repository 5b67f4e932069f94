package org.lepi.demo.specimen;

/**
 * A body between the wings.
 *
 * @param breadth of the thorax, wing units
 * @param length of the abdomen, wing units
 * @param thorax colour of the thorax and head, 0xRRGGBB
 * @param abdomen colour of the abdomen
 * @param rings colour of the rings round the abdomen, or of its stripe
 * @param feelers the antennae
 */
public record Body(double breadth, double length, int thorax, int abdomen, Rings rings, Feelers feelers) {
    /** Marks on the abdomen: one at the end of each segment, across the given share of the breadth (1: a full ring). */
    public record Rings(int colour, double share) {
        /** Rings that are barely seen. */
        public static Rings none() {
            return new Rings(0, 0);
        }
    }

    /** A pair of antennae; length in wing units, spread in radians from straight ahead. */
    public record Feelers(Antenna form, int colour, double length, double spread) {}
}
