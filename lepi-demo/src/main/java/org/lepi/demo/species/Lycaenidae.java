package org.lepi.demo.species;

import java.util.List;
import org.lepi.demo.pattern.Band;
import org.lepi.demo.pattern.Border;
import org.lepi.demo.pattern.Flecks;
import org.lepi.demo.pattern.Glow;
import org.lepi.demo.pattern.Ground;
import org.lepi.demo.pattern.Lunules;
import org.lepi.demo.pattern.Row;
import org.lepi.demo.pattern.Spots;
import org.lepi.demo.pattern.VeinLines;
import org.lepi.demo.specimen.Species;
import org.lepi.demo.specimen.WingPattern;
import org.lepi.demo.wing.Curve;
import org.lepi.demo.wing.Wing;

/** Blues and coppers. */
final class Lycaenidae {
    private static final int BLACK = 0x241D1B;
    private static final Wing FORE = Wing.of(
            Curve.through(0.05, -0.04, 0.28, -0.34, 0.55, -0.57, 0.76, -0.67, 0.83, -0.66),
            Curve.through(0.83, -0.66, 0.88, -0.58, 0.86, -0.36, 0.81, -0.12, 0.74, 0.04),
            Curve.through(0.05, -0.02, 0.25, 0.06, 0.52, 0.08, 0.74, 0.04),
            8);
    private static final Wing HIND = Wing.of(
            Curve.through(0.05, 0.02, 0.28, -0.06, 0.50, -0.04, 0.64, 0.05),
            Curve.through(0.64, 0.05, 0.71, 0.18, 0.69, 0.40, 0.57, 0.58, 0.40, 0.67, 0.21, 0.70),
            Curve.through(0.05, 0.04, 0.09, 0.28, 0.12, 0.52, 0.21, 0.70),
            7);

    private Lycaenidae() {}

    static List<Species> all() {
        return List.of(icarus(), phlaeas(), virgaureae());
    }

    private static Species icarus() {
        int violet = 0x7079D8;
        WingPattern fore = WingPattern.of(
                FORE,
                new Ground(0x6F8BE0, violet),
                new Glow(0x8FA6F0, 0.8, 0.35, 0.5, 0.24, 1.6),
                new VeinLines(0xA9BAF4, 0.45, 0.008, 0.9),
                Band.of(0xC9D4F2, 0.016, 0.05, 0.0, 0.5, 0.0, 0.95, 0.0),
                new Glow(0x4A4A96, 0.5, 0.97, 0.2, 0.10, 0.5),
                new Border(BLACK, 1, 0.012, 0.040, 0.034, 0.030),
                new Border(0xF4F4F6, 1.08, 0, 0.026));
        WingPattern hind = WingPattern.of(
                HIND,
                new Ground(0x6F8BE0, violet),
                new Glow(0x8FA6F0, 0.8, 0.45, 0.45, 0.20, 1.5),
                new VeinLines(0xA9BAF4, 0.45, 0.008, 0.9),
                new Glow(0xAEB4C6, 0.6, 0.5, 1.0, 0.12, 2),
                new Border(BLACK, 1, 0.014, 0.040),
                new Border(0xF4F4F6, 1.08, 0, 0.030));
        return new Species("Polyommatus icarus", fore, hind, Bodies.butterfly(0x8E9CCB, 0x7C88BC));
    }

    private static Species phlaeas() {
        int copper = 0xF27A22;
        int brown = 0x4B3B31;
        WingPattern fore = WingPattern.of(
                FORE,
                new Ground(0xE87A28, copper),
                new Glow(0x8A5A30, 0.7, 0.02, 0.5, 0.12, 1.4),
                Border.of(brown, 0.01, 0.19, 0.15, 0.15),
                Band.of(brown, 0.020, 0, 0.0, 0.5, 0.0, 1, 0.0),
                new Spots(
                        BLACK, 1.05, 0.30, 0.36, 0.030, 0.46, 0.30, 0.038, 0.62, 0.10, 0.030, 0.66, 0.20, 0.030, 0.68,
                        0.31, 0.030, 0.60, 0.46, 0.032, 0.58, 0.58, 0.034, 0.66, 0.70, 0.034, 0.64, 0.83, 0.034));
        WingPattern hind = WingPattern.of(
                HIND,
                new Ground(0x43352C, brown),
                new Border(copper, 0.955, 0.02, 0.0, 0.11, 0.14, 0.14, 0.12),
                Spots.row(BLACK, 0.9, new Row(7, 1, 6, 0.935, 0.935, 0.023)),
                new Flecks(0x7A6450, 0.4, 240, 0.03, 0.05, 0.6, 0.3, 1),
                Spots.round(0x2A201B, 0.50, 0.40, 0.03, 0.68, 0.16, 0.02, 0.70, 0.32, 0.02),
                new Border(0xB9A48C, 1.08, 0, 0.018));
        return new Species("Lycaena phlaeas", fore, hind, Bodies.butterfly(0x54443A, 0x6A4E3A));
    }

    private static Species virgaureae() {
        int fire = 0xF86E16;
        WingPattern fore = WingPattern.of(
                FORE,
                new Ground(0xF47A1C, fire),
                new Glow(0xFBA03A, 0.6, 0.45, 0.5, 0.22, 1.5),
                new VeinLines(0xC9560E, 0.35, 0.007, 0.9),
                Band.of(BLACK, 0.022, 0, 0.0, 0.5, 0.0, 1, 0.0),
                Border.of(BLACK, 0.015, 0.085, 0.050, 0.045),
                new Border(0xEFE3D2, 1.08, 0, 0.018));
        WingPattern hind = WingPattern.of(
                HIND,
                new Ground(0xF47A1C, fire),
                new Glow(0xFBA03A, 0.6, 0.5, 0.4, 0.2, 1.4),
                new VeinLines(0xC9560E, 0.35, 0.007, 0.9),
                new Glow(0x4A352C, 0.85, 0.45, 1.02, 0.12, 2.2),
                Border.of(BLACK, 0.01, 0.060),
                Spots.row(BLACK, 0.9, new Row(7, 0, 6, 0.90, 0.90, 0.024)),
                new Lunules(BLACK, new Row(7, 0, 6, 0.94, 0.94, 0.01), 0.0, 1),
                new Border(0xEFE3D2, 1.08, 0, 0.018));
        return new Species("Lycaena virgaureae", fore, hind, Bodies.butterfly(0x4A3A30, 0x5A4030));
    }
}
