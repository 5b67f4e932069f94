package org.lepi.demo.species;

import java.util.List;
import org.lepi.demo.pattern.Band;
import org.lepi.demo.pattern.Blotch;
import org.lepi.demo.pattern.Border;
import org.lepi.demo.pattern.Flecks;
import org.lepi.demo.pattern.Glow;
import org.lepi.demo.pattern.Ground;
import org.lepi.demo.pattern.Mark;
import org.lepi.demo.pattern.Ocellus;
import org.lepi.demo.pattern.Spots;
import org.lepi.demo.specimen.Antenna;
import org.lepi.demo.specimen.Body;
import org.lepi.demo.specimen.Species;
import org.lepi.demo.specimen.WingPattern;
import org.lepi.demo.wing.Curve;
import org.lepi.demo.wing.Wing;

/** Emperor moths. */
final class Saturniidae {
    private static final Wing FORE = Wing.of(
            Curve.through(0.06, -0.06, 0.28, -0.38, 0.54, -0.62, 0.76, -0.74, 0.87, -0.73),
            Curve.through(0.87, -0.73, 0.93, -0.64, 0.89, -0.42, 0.83, -0.18, 0.78, 0.03),
            Curve.through(0.06, -0.02, 0.25, 0.06, 0.55, 0.08, 0.78, 0.03),
            8);
    private static final Wing HIND = Wing.of(
            Curve.through(0.06, 0.02, 0.28, -0.05, 0.54, -0.03, 0.70, 0.06),
            Curve.through(0.70, 0.06, 0.75, 0.20, 0.70, 0.40, 0.58, 0.55, 0.40, 0.63, 0.22, 0.63),
            Curve.through(0.06, 0.04, 0.10, 0.26, 0.13, 0.46, 0.22, 0.63),
            7);

    private Saturniidae() {}

    static List<Species> all() {
        return List.of(pavonia(), tau());
    }

    private static Body furry(int thorax, int abdomen) {
        return new Body(
                0.21,
                0.40,
                thorax,
                abdomen,
                Body.Rings.none(),
                new Body.Feelers(Antenna.FEATHERED, 0x9A7A4A, 0.30, 0.75));
    }

    private static Mark emperorEye(double u, double v, double radius) {
        return new Ocellus(u, v, radius, 0x2A2220, 1000, 0xC9A05A, 860, 0x2A2220, 700, 0x6F86B8, 520, 0x17120F, 420);
    }

    private static Species pavonia() {
        int grey = 0x98867E;
        int orange = 0xE3902F;
        WingPattern fore = WingPattern.of(
                FORE,
                new Ground(0x8A6F68, grey),
                new Glow(0xEFE8E0, 0.95, 0.56, 0.32, 0.20, 1.2),
                new Flecks(0x5E4A46, 0.35, 360, 0.014, 0.1, 0.9, 0, 1),
                Band.of(0x6A3A3A, 0.022, 0.22, -0.05, 0.26, 0.4, 0.20, 0.75, 0.24, 1.05),
                new Band(0xF1E9E2, 0.9, Curve.through(0.18, -0.05, 0.21, 0.4, 0.16, 0.75, 0.19, 1.05), 0.018, 0.018),
                new Band(
                        0x6A3A3A,
                        1,
                        Curve.through(
                                0.72, -0.05, 0.77, 0.12, 0.75, 0.24, 0.80, 0.36, 0.76, 0.48, 0.80, 0.60, 0.74, 0.72,
                                0.76, 0.85, 0.72, 1.05),
                        0.022,
                        0.022),
                new Border(0xEFE4D8, 0.935, 0, 0.085, 0.075, 0.070),
                Border.of(0x7A6660, 0.0, 0.075),
                Border.of(0xC9B8A8, 0.0, 0.02),
                new Blotch(0xB8323E, 0.89, 0.02, 0.96, 0.02, 0.95, 0.12, 0.89, 0.12),
                Spots.round(0x1C1614, 0.87, 0.18, 0.022),
                emperorEye(0.56, 0.33, 0.105));
        WingPattern hind = WingPattern.of(
                HIND,
                new Ground(0xD98A34, orange),
                new Glow(0xF4C98A, 0.8, 0.56, 0.36, 0.18, 1),
                new Flecks(0xB06A2A, 0.4, 240, 0.03, 0.05, 0.6, 0.4, 1),
                new Band(
                        0x3A2420,
                        1,
                        Curve.through(0.74, -0.05, 0.79, 0.2, 0.80, 0.5, 0.78, 0.8, 0.74, 1.05),
                        0.045,
                        0.03),
                new Border(0xF0C48A, 0.94, 0, 0.05),
                Border.of(0x96705A, 0.0, 0.075),
                emperorEye(0.55, 0.36, 0.100));
        return new Species("Saturnia pavonia", fore, hind, furry(0x8A6A58, 0xA98468));
    }

    private static Mark tauEye(double u, double v, double radius) {
        return new Ocellus(u, v, radius, 0x1D1A22, 1000, 0x4A5FA6, 840, 0x2B3566, 560);
    }

    private static Species tau() {
        int ochre = 0xCE8D45;
        WingPattern fore = WingPattern.of(
                FORE,
                new Ground(0xC4833E, ochre),
                new Glow(0xDBA866, 0.7, 0.78, 0.3, 0.20, 0.8),
                new Flecks(0x8A5426, 0.35, 380, 0.012, 0.05, 1, 0, 1),
                new Band(0x4E3020, 0.9, Curve.through(0.78, -0.05, 0.83, 0.3, 0.83, 0.7, 0.80, 1.05), 0.022, 0.030),
                new Band(0x7A4A2A, 0.7, Curve.through(0.20, -0.05, 0.26, 0.3, 0.23, 0.7, 0.28, 1.05), 0.018, 0.018),
                new Blotch(0xF4EADC, 0.84, 0.00, 0.90, 0.00, 0.89, 0.08, 0.84, 0.09),
                tauEye(0.52, 0.33, 0.072),
                Band.of(0xF8F4EC, 0.018, 0.47, 0.33, 0.545, 0.33),
                Band.of(0xF8F4EC, 0.015, 0.545, 0.275, 0.545, 0.385));
        WingPattern hind = WingPattern.of(
                HIND,
                new Ground(0xC07C38, ochre),
                new Glow(0xDBA866, 0.6, 0.85, 0.4, 0.16, 0.7),
                new Flecks(0x8A5426, 0.35, 300, 0.012, 0.05, 1, 0, 1),
                new Band(0x3A251A, 0.95, Curve.through(0.76, -0.05, 0.84, 0.25, 0.84, 0.6, 0.78, 1.05), 0.034, 0.050),
                tauEye(0.50, 0.38, 0.098),
                Band.of(0xF8F4EC, 0.022, 0.42, 0.38, 0.53, 0.38),
                Band.of(0xF8F4EC, 0.018, 0.53, 0.31, 0.53, 0.45));
        return new Species("Aglia tau", fore, hind, furry(0xB87C40, 0xC28A4C));
    }
}
