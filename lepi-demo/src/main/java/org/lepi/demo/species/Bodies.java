package org.lepi.demo.species;

import org.lepi.demo.specimen.Antenna;
import org.lepi.demo.specimen.Body;

/** The builds that recur: slender butterflies and stout moths. */
final class Bodies {
    private Bodies() {}

    /** A butterfly of one colour. */
    static Body butterfly(int thorax, int abdomen) {
        return new Body(
                0.13, 0.42, thorax, abdomen, Body.Rings.none(), new Body.Feelers(Antenna.CLUBBED, 0x2B221C, 0.5, 0.5));
    }

    /** A moth with a thick, ringed abdomen and antennae of the given form. */
    static Body moth(int thorax, int abdomen, Body.Rings rings, Body.Feelers feelers) {
        return new Body(0.19, 0.48, thorax, abdomen, rings, feelers);
    }
}
