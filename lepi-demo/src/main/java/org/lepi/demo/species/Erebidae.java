package org.lepi.demo.species;

import java.util.List;
import org.lepi.demo.pattern.Band;
import org.lepi.demo.pattern.Border;
import org.lepi.demo.pattern.Flecks;
import org.lepi.demo.pattern.Glow;
import org.lepi.demo.pattern.Ground;
import org.lepi.demo.pattern.Lunules;
import org.lepi.demo.pattern.Ocellus;
import org.lepi.demo.pattern.Row;
import org.lepi.demo.pattern.Spots;
import org.lepi.demo.pattern.VeinLines;
import org.lepi.demo.specimen.Antenna;
import org.lepi.demo.specimen.Body;
import org.lepi.demo.specimen.Species;
import org.lepi.demo.specimen.WingPattern;
import org.lepi.demo.wing.Curve;
import org.lepi.demo.wing.Wing;

/** Tiger moths and underwings. */
final class Erebidae {
    private static final Wing FORE = Wing.of(
            Curve.through(0.07, -0.06, 0.32, -0.32, 0.58, -0.50, 0.80, -0.61, 0.89, -0.60),
            Curve.through(0.89, -0.60, 0.94, -0.50, 0.90, -0.32, 0.82, -0.14, 0.73, 0.00),
            Curve.through(0.07, -0.02, 0.26, 0.05, 0.50, 0.05, 0.73, 0.00),
            8);
    private static final Wing HIND = Wing.of(
            Curve.through(0.07, 0.02, 0.28, -0.04, 0.50, -0.02, 0.66, 0.06),
            Curve.through(0.66, 0.06, 0.70, 0.18, 0.65, 0.34, 0.52, 0.48, 0.36, 0.54, 0.22, 0.53),
            Curve.through(0.07, 0.04, 0.11, 0.22, 0.14, 0.40, 0.22, 0.53),
            7);
    private static final Body.Feelers THREADS = new Body.Feelers(Antenna.THREAD, 0x4A3E36, 0.46, 0.7);

    private Erebidae() {}

    static List<Species> all() {
        return List.of(caja(), jacobaeae(), nupta());
    }

    private static Species caja() {
        int chocolate = 0x573220;
        int cream = 0xF6ECD8;
        WingPattern fore = WingPattern.of(
                FORE,
                Ground.of(chocolate),
                Band.tapered(cream, 0.050, 0.035, 0.16, -0.05, 0.20, 0.3, 0.12, 0.62, 0.02, 0.8),
                new Band(cream, 1, Curve.through(0.36, -0.06, 0.42, 0.25, 0.36, 0.55, 0.44, 0.8, 0.40, 1.06), 0.04)
                        .widths(0.055, 0.030, 0.045, 0.026, 0.040),
                Band.tapered(cream, 0.03, 0.02, 0.18, 0.50, 0.30, 0.62, 0.38, 0.56),
                new Band(cream, 1, Curve.through(0.62, -0.06, 0.66, 0.24, 0.60, 0.46, 0.70, 0.72, 0.66, 1.06), 0.04)
                        .widths(0.060, 0.034, 0.052, 0.030, 0.046),
                new Band(cream, 1, Curve.through(0.98, 0.16, 0.82, 0.36, 0.88, 0.55, 0.80, 0.72, 1.0, 0.92), 0.04)
                        .widths(0.050, 0.034, 0.046, 0.034, 0.050),
                Band.of(cream, 0.032, 0.62, 0.46, 0.74, 0.42, 0.84, 0.38),
                Band.of(cream, 0.020, 0.05, 0.0, 0.3, 0.0, 0.9, -0.01),
                new Border(0xB9977C, 1.08, 0, 0.018));
        WingPattern hind = WingPattern.of(
                HIND,
                new Ground(0xDB4A1C, 0xE9602A),
                new Spots(
                        0x26304A, 0.95, 0.36, 0.46, 0.060, 0.62, 0.14, 0.050, 0.78, 0.32, 0.062, 0.76, 0.54, 0.066,
                        0.78, 0.76, 0.062),
                new Spots(
                        0x171C2C, 0.9, 0.36, 0.46, 0.045, 0.62, 0.14, 0.036, 0.78, 0.32, 0.046, 0.76, 0.54, 0.050, 0.78,
                        0.76, 0.046),
                new Border(0xEDB080, 1.08, 0, 0.026));
        return new Species(
                "Arctia caja", fore, hind, Bodies.moth(0x5F3422, 0xDD5824, new Body.Rings(0x231A1C, 0.62), THREADS));
    }

    private static Species jacobaeae() {
        int slate = 0x33323A;
        int red = 0xCB2A3C;
        WingPattern fore = WingPattern.of(
                FORE,
                new Ground(0x3A3A42, slate),
                new Flecks(0x55555E, 0.5, 260, 0.014, 0, 1, 0, 1),
                Band.of(red, 0.040, 0.08, 0.085, 0.4, 0.09, 0.80, 0.10),
                Band.tapered(red, 0.034, 0.022, 0.02, 0.96, 0.4, 0.93, 0.80, 0.92),
                new Spots(red, 0.62, 0.885, 0.24, 0.066, 0.905, 0.70, 0.066));
        WingPattern hind = WingPattern.of(
                HIND,
                new Ground(0xBE2436, red),
                new VeinLines(0x8C1826, 0.3, 0.007, 1),
                Band.of(slate, 0.034, 0.1, 0.0, 0.5, 0.0, 1, 0.0),
                Border.of(slate, 0.0, 0.05, 0.035, 0.03));
        return new Species("Tyria jacobaeae", fore, hind, Bodies.moth(0x2B2B31, 0x2A2A30, Body.Rings.none(), THREADS));
    }

    private static Species nupta() {
        int grey = 0xA39C92;
        int dark = 0x57504A;
        WingPattern fore = WingPattern.of(
                FORE.scalloped(0.025),
                new Ground(0x9A938A, grey),
                new Flecks(0x5A534D, 0.45, 520, 0.012, 0, 1, 0, 1),
                new Flecks(0xC9C4BA, 0.5, 300, 0.012, 0, 1, 0, 1),
                new Band(
                        dark,
                        1,
                        Curve.through(0.22, -0.05, 0.28, 0.18, 0.22, 0.34, 0.32, 0.6, 0.25, 0.78, 0.33, 1.05),
                        0.016,
                        0.016),
                new Ocellus(0.50, 0.30, 0.055, dark, 1000, 0x8E877E, 640),
                Band.tapered(dark, 0.07, 0.02, 0.42, -0.05, 0.46, 0.12, 0.45, 0.24)
                        .veiled(0.6),
                new Band(
                        dark,
                        1,
                        Curve.through(
                                0.66, -0.05, 0.64, 0.10, 0.78, 0.22, 0.70, 0.34, 0.76, 0.46, 0.64, 0.58, 0.70, 0.70,
                                0.58, 0.82, 0.66, 1.05),
                        0.018,
                        0.018),
                new Lunules(0xC4BDB2, new Row(8, 0, 7, 0.84, 0.82, 0.016), 0.03, 1),
                new Lunules(dark, new Row(8, 0, 7, 0.88, 0.86, 0.010), 0.03, 1),
                new Border(0x8A837A, 1.08, 0, 0.03));
        WingPattern hind = WingPattern.of(
                HIND.scalloped(0.03),
                new Ground(0xC83A3A, 0xD2453F),
                new Flecks(0x8E3A38, 0.4, 200, 0.03, 0, 0.4, 0.3, 1),
                new Band(0x201A1B, 1, Curve.through(0.48, -0.06, 0.53, 0.20, 0.50, 0.42, 0.54, 0.62, 0.52, 0.80), 0.08)
                        .widths(0.07, 0.085, 0.075, 0.060, 0.012),
                Border.of(0x201A1B, 0.01, 0.24, 0.20, 0.18, 0.17),
                new Border(0xEFE9E0, 1.08, 0.015, 0.045),
                new Glow(0xA08A80, 0.8, 0.5, 1.05, 0.12, 2.4));
        return new Species("Catocala nupta", fore, hind, Bodies.moth(0x8E867C, 0xA0968A, Body.Rings.none(), THREADS));
    }
}
