package org.lepi.demo.species;

import java.util.List;
import org.lepi.demo.pattern.Band;
import org.lepi.demo.pattern.Blotch;
import org.lepi.demo.pattern.Border;
import org.lepi.demo.pattern.Flecks;
import org.lepi.demo.pattern.Glow;
import org.lepi.demo.pattern.Ground;
import org.lepi.demo.pattern.Spots;
import org.lepi.demo.pattern.VeinLines;
import org.lepi.demo.specimen.Species;
import org.lepi.demo.specimen.WingPattern;
import org.lepi.demo.wing.Curve;
import org.lepi.demo.wing.Wing;

/** Whites, yellows and orange tips. */
final class Pieridae {
    private static final int BLACK = 0x24201E;
    private static final Wing FORE = Wing.of(
            Curve.through(0.05, -0.04, 0.28, -0.34, 0.55, -0.58, 0.76, -0.70, 0.83, -0.69),
            Curve.through(0.83, -0.69, 0.89, -0.60, 0.87, -0.36, 0.82, -0.12, 0.76, 0.05),
            Curve.through(0.05, -0.02, 0.25, 0.06, 0.55, 0.09, 0.76, 0.05),
            8);
    private static final Wing HIND = Wing.of(
            Curve.through(0.05, 0.02, 0.28, -0.05, 0.52, -0.04, 0.67, 0.04),
            Curve.through(0.67, 0.04, 0.74, 0.18, 0.72, 0.40, 0.58, 0.60, 0.38, 0.68, 0.18, 0.66),
            Curve.through(0.05, 0.04, 0.09, 0.28, 0.11, 0.50, 0.18, 0.66),
            7);
    private static final Wing HOOKED_FORE = Wing.of(
            Curve.through(0.05, -0.04, 0.26, -0.38, 0.54, -0.64, 0.80, -0.72, 0.92, -0.66),
            Curve.through(0.92, -0.66, 0.86, -0.56, 0.84, -0.36, 0.82, -0.12, 0.76, 0.05),
            Curve.through(0.05, -0.02, 0.25, 0.06, 0.55, 0.09, 0.76, 0.05),
            8);
    private static final Wing POINTED_HIND = Wing.of(
            Curve.through(0.05, 0.02, 0.28, -0.05, 0.52, -0.04, 0.67, 0.05),
            Curve.through(
                    0.67, 0.05, 0.73, 0.20, 0.70, 0.38, 0.66, 0.54, 0.61, 0.60, 0.48, 0.64, 0.34, 0.71, 0.18, 0.69),
            Curve.through(0.05, 0.04, 0.09, 0.28, 0.11, 0.50, 0.18, 0.69),
            7);

    private Pieridae() {}

    static List<Species> all() {
        return List.of(cardamines(), rhamni(), crataegi(), croceus());
    }

    private static Species cardamines() {
        int white = 0xF7F6EF;
        int orange = 0xF08A1C;
        WingPattern fore = WingPattern.of(
                FORE,
                Ground.of(white),
                new Blotch(
                        orange, 0.50, -0.15, 0.49, 0.2, 0.50, 0.5, 0.58, 0.74, 0.78, 0.92, 1.0, 1.0, 1.2, 0.9, 1.2, 0.4,
                        1.2, -0.1, 0.8, -0.2),
                new Glow(0xF5A23A, 0.7, 0.58, 0.4, 0.16, 1.2),
                Border.of(0x5B5650, 0.03, 0.20, 0.09, 0.035, 0.015, 0),
                new Flecks(0x3A3632, 0.5, 220, 0.012, 0.84, 1, 0, 0.3),
                new Flecks(0xF7F6EF, 0.6, 90, 0.010, 0.84, 1, 0, 0.3),
                new Spots(BLACK, 0.75, 0.50, 0.26, 0.030),
                new Flecks(0x4C4844, 0.5, 220, 0.014, 0, 0.2, 0, 1),
                Glow.round(0x4C4844, 0.5, 0.05, 0.5, 0.11));
        WingPattern hind = WingPattern.of(
                HIND,
                Ground.of(white),
                Glow.round(0xA9AF85, 0.55, 0.50, 0.14, 0.10),
                Glow.round(0xA9AF85, 0.50, 0.72, 0.30, 0.09),
                Glow.round(0xA9AF85, 0.50, 0.48, 0.48, 0.10),
                Glow.round(0xA9AF85, 0.50, 0.75, 0.60, 0.09),
                Glow.round(0xA9AF85, 0.45, 0.55, 0.82, 0.10),
                Glow.round(0xA9AF85, 0.45, 0.86, 0.12, 0.07),
                Glow.round(0x4C4844, 0.5, 0.06, 0.6, 0.12),
                new Spots(0x6A665C, 1, 0.985, 0.15, 0.011, 0.985, 0.3, 0.011, 0.985, 0.45, 0.011, 0.985, 0.6, 0.011));
        return new Species("Anthocharis cardamines", fore, hind, Bodies.butterfly(0x5E5A55, 0x6E6A66));
    }

    private static Species rhamni() {
        int lemon = 0xF3E23C;
        WingPattern fore = WingPattern.of(
                HOOKED_FORE,
                new Ground(lemon, 0xF6EA55),
                new Glow(0xE4C722, 0.5, 0.15, 0.3, 0.2, 1.6),
                new VeinLines(0xC9B92A, 0.45, 0.009, 1),
                Spots.round(0xE8791C, 0.53, 0.33, 0.025),
                Band.of(0xB9873C, 0.012, 0.6, -0.005, 0.8, -0.003, 1, 0),
                Band.of(0xB9873C, 0.010, 0.995, 0, 0.995, 0.3));
        WingPattern hind = WingPattern.of(
                POINTED_HIND,
                new Ground(lemon, 0xF6EA55),
                new VeinLines(0xC9B92A, 0.45, 0.009, 1),
                new Glow(0xFBF4A8, 0.6, 0.35, 0.96, 0.12, 2.2),
                Spots.round(0xE8791C, 0.54, 0.40, 0.034),
                new Spots(0xB9873C, 1, 0.99, 0.14, 0.009, 0.99, 0.28, 0.009, 0.985, 0.47, 0.012));
        return new Species("Gonepteryx rhamni", fore, hind, Bodies.butterfly(0xB9B49C, 0x6B6650));
    }

    private static Species crataegi() {
        int white = 0xF3F2EA;
        WingPattern fore = WingPattern.of(
                FORE,
                new Ground(white, 0xEDEBE0),
                new Glow(0x8E8A80, 0.30, 0.86, 0.3, 0.18, 0.8),
                new VeinLines(BLACK, 0.95, 0.016, 1.9),
                Band.of(BLACK, 0.022, 0.0, 0.0, 0.5, 0.0, 1, 0.0),
                Band.of(BLACK, 0.020, 1.0, 0.0, 1.0, 0.5, 1.0, 1),
                Border.of(0x4A4642, 0.055, 0.005),
                Band.of(0x3A3632, 0.028, 0.50, 0.16, 0.51, 0.4, 0.44, 0.6),
                new Flecks(0x4A4642, 0.30, 240, 0.014, 0.8, 1, 0, 1));
        WingPattern hind = WingPattern.of(
                HIND,
                new Ground(white, 0xEFEDE3),
                new VeinLines(BLACK, 0.95, 0.014, 1.8),
                Band.of(BLACK, 0.018, 1.0, 0.0, 1.0, 0.5, 1.0, 1),
                Border.of(0x4A4642, 0.03, 0.003),
                new Flecks(0x4A4642, 0.35, 120, 0.014, 0, 0.3, 0.4, 1));
        return new Species("Aporia crataegi", fore, hind, Bodies.butterfly(0x3A3733, 0x2E2B28));
    }

    private static Species croceus() {
        int orange = 0xF3A01E;
        WingPattern fore = WingPattern.of(
                FORE,
                new Ground(0xEE9A1A, orange),
                new VeinLines(0xC47A12, 0.5, 0.010, 1),
                new Glow(0x6A6030, 0.5, 0.02, 0.5, 0.12, 1.6),
                Border.of(BLACK, 0.0, 0.30, 0.24, 0.21, 0.17),
                new VeinLines(0xD7A02A, 0.30, 0.008, 1),
                Spots.round(BLACK, 0.50, 0.26, 0.043),
                Band.of(0xC98A8E, 0.022, 1.0, -0.02, 1.0, 0.5, 1.0, 1.02),
                Band.of(0xC9A08E, 0.018, 0.1, 0.0, 0.6, 0.0, 1, 0.0));
        WingPattern hind = WingPattern.of(
                HIND,
                new Ground(0xD9942A, 0xEC9C1F),
                new VeinLines(0xB87A1A, 0.5, 0.010, 1),
                new Glow(0x77703C, 0.6, 0.25, 0.9, 0.18, 1.8),
                Border.of(BLACK, -0.01, 0.16, 0.19, 0.14, 0.05),
                Spots.round(0xE4701A, 0.54, 0.36, 0.060),
                Band.of(0xC98A8E, 0.022, 1.0, -0.02, 1.0, 0.5, 1.0, 1.02));
        return new Species("Colias croceus", fore, hind, Bodies.butterfly(0x8A8352, 0xC7B45A));
    }
}
