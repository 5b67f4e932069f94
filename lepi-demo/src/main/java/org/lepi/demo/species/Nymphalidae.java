package org.lepi.demo.species;

import java.util.List;
import org.lepi.demo.pattern.Band;
import org.lepi.demo.pattern.Blotch;
import org.lepi.demo.pattern.Border;
import org.lepi.demo.pattern.Flecks;
import org.lepi.demo.pattern.Glow;
import org.lepi.demo.pattern.Ground;
import org.lepi.demo.pattern.Lunules;
import org.lepi.demo.pattern.Ocellus;
import org.lepi.demo.pattern.Row;
import org.lepi.demo.pattern.Spots;
import org.lepi.demo.pattern.VeinLines;
import org.lepi.demo.specimen.Species;
import org.lepi.demo.specimen.WingPattern;
import org.lepi.demo.wing.Curve;
import org.lepi.demo.wing.Wing;

/** Peacock, tortoiseshell, admiral, mourning cloak, fritillary and marbled white. */
final class Nymphalidae {
    private static final int BLACK = 0x221B19;
    private static final Wing ANGLED_FORE = Wing.of(
            Curve.through(0.05, -0.04, 0.26, -0.34, 0.52, -0.58, 0.76, -0.70, 0.85, -0.70),
            Curve.through(0.85, -0.70, 0.90, -0.66, 0.89, -0.58, 0.82, -0.46, 0.79, -0.30, 0.81, -0.10, 0.79, 0.03),
            Curve.through(0.05, -0.02, 0.25, 0.05, 0.55, 0.07, 0.79, 0.03),
            8);
    private static final Wing ANGLED_HIND = Wing.of(
            Curve.through(0.05, 0.02, 0.28, -0.05, 0.55, -0.03, 0.70, 0.06),
            Curve.through(
                    0.70, 0.06, 0.73, 0.18, 0.70, 0.32, 0.66, 0.42, 0.68, 0.52, 0.58, 0.58, 0.46, 0.64, 0.30, 0.70,
                    0.19, 0.69),
            Curve.through(0.05, 0.04, 0.09, 0.28, 0.11, 0.52, 0.19, 0.69),
            7);
    private static final Wing LONG_FORE = Wing.of(
            Curve.through(0.05, -0.04, 0.28, -0.35, 0.56, -0.60, 0.80, -0.73, 0.88, -0.72),
            Curve.through(0.88, -0.72, 0.92, -0.65, 0.87, -0.45, 0.83, -0.22, 0.80, 0.03),
            Curve.through(0.05, -0.02, 0.25, 0.05, 0.55, 0.07, 0.80, 0.03),
            8);
    private static final Wing ROUND_HIND = Wing.of(
            Curve.through(0.05, 0.02, 0.28, -0.05, 0.54, -0.03, 0.69, 0.06),
            Curve.through(0.69, 0.06, 0.75, 0.20, 0.72, 0.42, 0.60, 0.60, 0.40, 0.70, 0.19, 0.69),
            Curve.through(0.05, 0.04, 0.09, 0.28, 0.11, 0.52, 0.19, 0.69),
            7);

    private Nymphalidae() {}

    static List<Species> all() {
        return List.of(io(), urticae(), atalanta(), antiopa(), paphia(), galathea());
    }

    private static Species io() {
        int rust = 0xA13A22;
        int straw = 0xF0D48A;
        WingPattern fore = WingPattern.of(
                ANGLED_FORE.scalloped(0.015),
                new Ground(0x8C3320, rust),
                Border.of(0x6E5A4A, 0.01, 0.05, 0.08, 0.07),
                new Flecks(0x3A2C26, 0.5, 200, 0.012, 0.88, 1, 0, 1),
                Band.of(0x3B2A22, 0.040, 0, 0.0, 0.3, 0.0, 0.62, 0.0),
                new Flecks(straw, 0.8, 70, 0.012, 0.05, 0.5, 0, 0.05),
                new Blotch(BLACK, 0.26, -0.08, 0.36, -0.08, 0.39, 0.10, 0.36, 0.24, 0.27, 0.18),
                new Blotch(straw, 0.42, -0.08, 0.53, -0.06, 0.55, 0.08, 0.52, 0.22, 0.45, 0.24),
                new Blotch(BLACK, 0.52, -0.08, 0.70, -0.06, 0.67, 0.10, 0.65, 0.28, 0.57, 0.34, 0.53, 0.18),
                new Ocellus(0.765, 0.20, 0.155, straw, 1000, 0x3A2B36, 860),
                new Glow(0x5C74C4, 0.95, 0.74, 0.13, 0.080, 1.3),
                new Glow(0xA0342A, 0.95, 0.80, 0.25, 0.075, 1.2),
                new Blotch(BLACK, 0.62, 0.20, 0.70, 0.16, 0.75, 0.25, 0.72, 0.36, 0.66, 0.34),
                Spots.round(
                        0xF6F4F4, 0.86, 0.09, 0.015, 0.85, 0.20, 0.014, 0.84, 0.30, 0.013, 0.82, 0.41, 0.014, 0.79,
                        0.53, 0.012),
                Spots.round(BLACK, 0.56, 0.72, 0.026, 0.60, 0.55, 0.022));
        WingPattern hind = WingPattern.of(
                ANGLED_HIND.scalloped(0.03),
                new Ground(0x4E2A20, 0x96392A),
                Glow.round(0x2E1F1A, 0.9, 0.1, 0.5, 0.24),
                Glow.round(0x3B2A24, 0.8, 0.5, 0.98, 0.22),
                Border.of(0x5E4C40, 0.01, 0.06, 0.11, 0.13),
                new Flecks(0xB49A7A, 0.4, 160, 0.012, 0.86, 1, 0, 1),
                new Ocellus(0.66, 0.20, 0.165, 0xCDBBA6, 1000, BLACK, 780),
                new Glow(0x6F8FDC, 1, 0.685, 0.17, 0.075, 1),
                new Glow(0x6F8FDC, 0.9, 0.63, 0.27, 0.050, 1),
                new Spots(BLACK, 1.6, 0.655, 0.215, 0.024),
                new Glow(0x35271F, 0.8, 0.58, 0.34, 0.05, 1));
        return new Species("Aglais io", fore, hind, Bodies.butterfly(0x4A2F24, 0x3A2822));
    }

    private static Species urticae() {
        int orange = 0xE8702A;
        int yellow = 0xF2CE6A;
        WingPattern fore = WingPattern.of(
                ANGLED_FORE.scalloped(0.02),
                new Ground(0xC9642E, orange),
                new Glow(0x8A5A34, 0.8, 0.08, 0.5, 0.16, 1.6),
                new Blotch(BLACK, 0.18, -0.1, 0.32, -0.1, 0.34, 0.10, 0.33, 0.30, 0.24, 0.26),
                new Blotch(yellow, 0.34, -0.1, 0.44, -0.1, 0.46, 0.12, 0.44, 0.34, 0.36, 0.30),
                new Blotch(BLACK, 0.44, -0.1, 0.56, -0.1, 0.56, 0.10, 0.55, 0.34, 0.47, 0.32),
                new Blotch(yellow, 0.57, -0.1, 0.68, -0.1, 0.68, 0.08, 0.66, 0.26, 0.58, 0.30),
                new Blotch(BLACK, 0.68, -0.1, 0.80, -0.1, 0.79, 0.06, 0.76, 0.22, 0.69, 0.24),
                new Blotch(0xFAF6EC, 0.80, -0.03, 0.865, -0.03, 0.86, 0.10, 0.80, 0.13),
                Spots.round(BLACK, 0.60, 0.47, 0.036, 0.59, 0.64, 0.036),
                new Blotch(BLACK, 0.36, 0.72, 0.50, 0.70, 0.54, 0.86, 0.46, 0.98, 0.36, 0.92),
                new Blotch(yellow, 0.56, 0.76, 0.66, 0.74, 0.68, 0.90, 0.58, 0.94),
                Border.of(0x35261F, 0.02, 0.115, 0.13, 0.13),
                new Lunules(0x6C8FD2, new Row(8, 0, 6, 0.925, 0.925, 0.019), 0.01, 0.64),
                Border.of(0x8C6A4C, 0.0, 0.035));
        WingPattern hind = WingPattern.of(
                ANGLED_HIND.scalloped(0.04),
                new Ground(0x3A2A22, orange),
                new Blotch(
                        0x3A2A22, -0.1, -0.1, 0.45, -0.12, 0.50, 0.1, 0.54, 0.35, 0.52, 0.6, 0.5, 0.82, 0.6, 1.1, -0.1,
                        1.1),
                new Flecks(0x8A6A44, 0.6, 260, 0.022, 0.05, 0.5, 0.2, 1),
                new Glow(yellow, 0.7, 0.50, -0.02, 0.08, 1),
                Border.of(0x35261F, 0.02, 0.17, 0.19, 0.18),
                new Lunules(0x6C8FD2, new Row(7, 0, 6, 0.885, 0.885, 0.024), 0.012, 0.68),
                Border.of(0x8C6A4C, 0.0, 0.045));
        return new Species("Aglais urticae", fore, hind, Bodies.butterfly(0x6B4A32, 0x4A372B));
    }

    private static Species atalanta() {
        int velvet = 0x261D1B;
        int red = 0xE0451E;
        WingPattern fore = WingPattern.of(
                LONG_FORE.scalloped(0.025),
                new Ground(0x4A382E, velvet),
                new Band(red, 1, Curve.through(0.34, -0.08, 0.44, 0.16, 0.56, 0.40, 0.68, 0.62, 0.80, 0.84), 0.12)
                        .widths(0.10, 0.13, 0.14, 0.125, 0.09),
                Band.tapered(BLACK, 0.03, 0.01, 0.50, 0.12, 0.53, 0.24),
                new Blotch(0xFAF8F4, 0.60, -0.05, 0.69, -0.05, 0.70, 0.12, 0.68, 0.24, 0.61, 0.20),
                new Spots(0xFAF8F4, 1.1, 0.86, 0.10, 0.024, 0.84, 0.22, 0.020, 0.82, 0.32, 0.013, 0.80, 0.43, 0.026),
                new Lunules(0x7E97C8, new Row(8, 0, 2, 0.955, 0.955, 0.010), 0, 0.6),
                Border.of(0xE9E2D6, 0.012, 0.006));
        WingPattern hind = WingPattern.of(
                ROUND_HIND.scalloped(0.035),
                new Ground(0x4A382E, velvet),
                new Flecks(0x6A5442, 0.5, 300, 0.03, 0.05, 0.6, 0.3, 1),
                new Border(red, 0.965, -0.01, 0.13, 0.16, 0.17, 0.15),
                Glow.round(velvet, 0.9, 0.9, -0.02, 0.07),
                Spots.row(BLACK, 0.8, new Row(7, 1, 5, 0.885, 0.885, 0.021)),
                new Blotch(0x6D8CD0, 0.87, 0.90, 0.95, 0.88, 0.96, 0.98, 0.88, 0.99),
                Border.of(0xD9CDBB, 0.012, 0.008));
        return new Species("Vanessa atalanta", fore, hind, Bodies.butterfly(0x3A2C25, 0x2E2420));
    }

    private static Species antiopa() {
        int maroon = 0x562028;
        int cream = 0xF1E2AE;
        WingPattern fore = WingPattern.of(
                ANGLED_FORE.scalloped(0.02),
                new Ground(0x4A1D24, maroon),
                Border.of(0x17100F, 0.0, 0.21, 0.22, 0.22),
                Spots.row(0x5F83CE, 0.85, new Row(8, 0, 7, 0.835, 0.83, 0.023)),
                Border.of(cream, 0.0, 0.085, 0.10, 0.105),
                new Flecks(0x6A5A4A, 0.7, 240, 0.012, 0.90, 1.0, 0, 1),
                new Blotch(cream, 0.60, -0.05, 0.66, -0.05, 0.67, 0.06, 0.64, 0.12),
                new Blotch(cream, 0.78, -0.04, 0.83, -0.04, 0.83, 0.05, 0.80, 0.08),
                new Flecks(cream, 0.5, 60, 0.014, 0.1, 0.6, 0, 0.03));
        WingPattern hind = WingPattern.of(
                ANGLED_HIND.scalloped(0.03),
                new Ground(0x451B21, maroon),
                new Flecks(0x2E1216, 0.5, 300, 0.03, 0.05, 0.6, 0.4, 1),
                Border.of(0x17100F, 0.0, 0.29, 0.28, 0.28),
                Spots.row(0x5F83CE, 0.9, new Row(7, 0, 6, 0.785, 0.79, 0.028)),
                Border.of(cream, 0.0, 0.125, 0.135, 0.13),
                new Flecks(0x6A5A4A, 0.7, 240, 0.012, 0.87, 1.0, 0, 1));
        return new Species("Nymphalis antiopa", fore, hind, Bodies.butterfly(0x33201F, 0x2B1B1A));
    }

    private static Species paphia() {
        int orange = 0xEA9530;
        WingPattern fore = WingPattern.of(
                LONG_FORE.scalloped(0.01),
                new Ground(0xC9802E, orange),
                Band.of(BLACK, 0.030, 0.20, 0.12, 0.21, 0.30),
                Band.of(BLACK, 0.030, 0.33, 0.10, 0.34, 0.36),
                Band.of(BLACK, 0.034, 0.46, 0.08, 0.48, 0.22, 0.46, 0.40),
                Band.of(BLACK, 0.030, 0.58, 0.0, 0.56, 0.14, 0.60, 0.24),
                new Band(BLACK, 1, Curve.through(0.40, 0.50, 0.62, 0.50, 0.93, 0.50), 0.005)
                        .widths(0.006, 0.030, 0.008),
                new Band(BLACK, 1, Curve.through(0.34, 0.625, 0.6, 0.625, 0.93, 0.625), 0.005)
                        .widths(0.006, 0.036, 0.008),
                new Band(BLACK, 1, Curve.through(0.26, 0.75, 0.5, 0.75, 0.90, 0.75), 0.005).widths(0.006, 0.036, 0.008),
                new Band(BLACK, 1, Curve.through(0.22, 0.875, 0.5, 0.875, 0.88, 0.875), 0.005)
                        .widths(0.006, 0.028, 0.006),
                Spots.row(BLACK, 0.9, new Row(8, 0, 6, 0.72, 0.74, 0.023)),
                Spots.row(BLACK, 1, new Row(8, 0, 7, 0.84, 0.85, 0.026)),
                new Lunules(BLACK, new Row(8, 0, 7, 0.925, 0.93, 0.015), 0.012, 0.95),
                Border.of(BLACK, 0.035, 0.010));
        WingPattern hind = WingPattern.of(
                ROUND_HIND.scalloped(0.045),
                new Ground(0xC07F35, orange),
                new Flecks(0x7A6438, 0.5, 320, 0.03, 0.05, 0.55, 0.4, 1),
                new VeinLines(0x5B3A1C, 0.5, 0.012, 0.8),
                Band.of(BLACK, 0.024, 0.46, 0.05, 0.50, 0.2, 0.50, 0.4, 0.46, 0.6),
                Spots.row(BLACK, 0.85, new Row(7, 0, 5, 0.70, 0.70, 0.026)),
                Spots.row(BLACK, 1, new Row(7, 0, 6, 0.82, 0.82, 0.028)),
                new Lunules(BLACK, new Row(7, 0, 6, 0.915, 0.915, 0.016), 0.014, 0.95),
                Border.of(BLACK, 0.035, 0.010));
        return new Species("Argynnis paphia", fore, hind, Bodies.butterfly(0x8A6A3A, 0x7A5A34));
    }

    private static Species galathea() {
        int black = 0x2B2420;
        int white = 0xF4F1E4;
        WingPattern fore = WingPattern.of(
                LONG_FORE.scalloped(0.01),
                Ground.of(black),
                new Flecks(0x8A8272, 0.5, 160, 0.016, 0, 0.2, 0.1, 0.9),
                new Blotch(white, 0.15, 0.10, 0.30, 0.07, 0.46, 0.08, 0.50, 0.22, 0.44, 0.50, 0.30, 0.52, 0.18, 0.44),
                new Blotch(white, 0.66, 0.01, 0.78, 0.02, 0.79, 0.10, 0.67, 0.11),
                new Blotch(white, 0.66, 0.135, 0.80, 0.14, 0.80, 0.235, 0.67, 0.235),
                new Blotch(white, 0.68, 0.265, 0.77, 0.27, 0.76, 0.35, 0.69, 0.35),
                new Blotch(white, 0.62, 0.385, 0.80, 0.39, 0.81, 0.49, 0.61, 0.49),
                new Blotch(white, 0.53, 0.515, 0.82, 0.515, 0.82, 0.615, 0.56, 0.61),
                new Blotch(white, 0.34, 0.63, 0.56, 0.64, 0.72, 0.645, 0.72, 0.74, 0.50, 0.74, 0.36, 0.72),
                new Blotch(white, 0.28, 0.76, 0.50, 0.765, 0.74, 0.77, 0.73, 0.865, 0.46, 0.87, 0.30, 0.85),
                new Lunules(white, new Row(8, 0, 7, 0.905, 0.915, 0.020), -0.008, 0.60),
                Band.of(0xCFC8B4, 0.010, 0.1, 0.0, 0.5, 0.0, 0.95, 0.0),
                new Border(white, 1.08, 0.012, 0.010));
        WingPattern hind = WingPattern.of(
                ROUND_HIND.scalloped(0.03),
                Ground.of(white),
                new Blotch(black, -0.1, 0.5, 0.2, 0.5, 0.25, 0.7, 0.6, 0.88, 0.9, 0.94, 0.9, 1.2, -0.1, 1.2),
                new Glow(black, 0.6, 0.08, 0.4, 0.12, 1.2),
                new VeinLines(black, 0.85, 0.012, 1.3),
                Band.tapered(black, 0.05, 0.03, 0.42, -0.05, 0.46, 0.16),
                Border.of(black, 0.05, 0.26, 0.22, 0.23, 0.25),
                new Lunules(white, new Row(7, 0, 6, 0.905, 0.905, 0.032), 0.03, 0.74),
                Spots.row(0x3B4650, 1, new Row(7, 1, 4, 0.79, 0.79, 0.024)),
                new Border(white, 0.985, 0, 0.012));
        return new Species("Melanargia galathea", fore, hind, Bodies.butterfly(0x4A443C, 0x3A342E));
    }
}
