package org.lepi.demo.species;

import java.util.List;
import org.lepi.demo.pattern.Band;
import org.lepi.demo.pattern.Border;
import org.lepi.demo.pattern.Flecks;
import org.lepi.demo.pattern.Glow;
import org.lepi.demo.pattern.Ground;
import org.lepi.demo.pattern.Row;
import org.lepi.demo.pattern.Spots;
import org.lepi.demo.pattern.VeinLines;
import org.lepi.demo.specimen.Antenna;
import org.lepi.demo.specimen.Body;
import org.lepi.demo.specimen.Species;
import org.lepi.demo.specimen.WingPattern;
import org.lepi.demo.wing.Curve;
import org.lepi.demo.wing.Wing;

/** Skippers. */
final class Hesperiidae {
    private static final Wing FORE = Wing.of(
            Curve.through(0.06, -0.05, 0.28, -0.34, 0.54, -0.55, 0.74, -0.66, 0.82, -0.66),
            Curve.through(0.82, -0.66, 0.84, -0.58, 0.80, -0.36, 0.73, -0.14, 0.64, 0.02),
            Curve.through(0.06, -0.02, 0.24, 0.06, 0.46, 0.07, 0.64, 0.02),
            8);
    private static final Wing HIND = Wing.of(
            Curve.through(0.06, 0.02, 0.26, -0.05, 0.46, -0.03, 0.58, 0.06),
            Curve.through(0.58, 0.06, 0.62, 0.18, 0.59, 0.36, 0.48, 0.50, 0.34, 0.57, 0.20, 0.58),
            Curve.through(0.06, 0.04, 0.10, 0.24, 0.13, 0.44, 0.20, 0.58),
            7);

    private Hesperiidae() {}

    static List<Species> all() {
        return List.of(malvae(), sylvanus());
    }

    private static Body stout(int thorax, int abdomen, int rings) {
        return new Body(
                0.19,
                0.38,
                thorax,
                abdomen,
                new Body.Rings(rings, 0.9),
                new Body.Feelers(Antenna.CLUBBED, 0x3A2E24, 0.36, 0.75));
    }

    private static Species malvae() {
        int dark = 0x433A34;
        int white = 0xF3F0E6;
        WingPattern fore = WingPattern.of(
                FORE,
                new Ground(0x544A42, dark),
                new Flecks(0x9A9084, 0.6, 300, 0.02, 0.02, 0.5, 0, 1),
                new Spots(
                        white, 1.15, 0.24, 0.36, 0.020, 0.40, 0.26, 0.034, 0.52, 0.16, 0.016, 0.52, 0.30, 0.016, 0.66,
                        0.06, 0.022, 0.68, 0.15, 0.022, 0.70, 0.24, 0.020, 0.76, 0.38, 0.022, 0.74, 0.49, 0.022, 0.62,
                        0.58, 0.030, 0.58, 0.70, 0.032, 0.60, 0.84, 0.028, 0.36, 0.74, 0.024, 0.36, 0.88, 0.020),
                Spots.row(white, 0.9, new Row(8, 1, 7, 0.87, 0.86, 0.013)),
                new Border(white, 1.08, 0, 0.040),
                Spots.row(dark, 1.4, new Row(8, 0, 7, 0.99, 0.99, 0.026)));
        WingPattern hind = WingPattern.of(
                HIND,
                new Ground(0x544A42, dark),
                new Flecks(0x9A9084, 0.6, 300, 0.03, 0.02, 0.6, 0.3, 1),
                new Spots(white, 0.8, 0.46, 0.26, 0.034, 0.50, 0.42, 0.038, 0.48, 0.58, 0.034, 0.44, 0.74, 0.022),
                Spots.row(white, 0.9, new Row(7, 0, 5, 0.76, 0.78, 0.021)),
                new Border(white, 1.08, 0, 0.050),
                Spots.row(dark, 1.4, new Row(7, 0, 6, 0.99, 0.99, 0.026)));
        return new Species("Pyrgus malvae", fore, hind, stout(0x5A5048, 0x4A4038, 0xB8AC98));
    }

    private static Species sylvanus() {
        int orange = 0xDF9230;
        int brown = 0x7A4E26;
        WingPattern fore = WingPattern.of(
                FORE,
                new Ground(0xC98432, orange),
                Border.of(brown, 0.03, 0.24, 0.22, 0.20),
                new Glow(brown, 0.6, 0.80, 0.3, 0.14, 0.8),
                new VeinLines(brown, 0.75, 0.012, 1.3),
                new Band(0x2A1D16, 1, Curve.through(0.18, 0.74, 0.34, 0.60, 0.46, 0.44), 0.02)
                        .widths(0.016, 0.040, 0.016),
                new Spots(
                        0xF0B552, 1.6, 0.70, 0.07, 0.018, 0.72, 0.16, 0.018, 0.73, 0.25, 0.018, 0.72, 0.44, 0.024, 0.66,
                        0.57, 0.034, 0.60, 0.70, 0.036, 0.56, 0.84, 0.032),
                Band.of(0xC9742A, 0.018, 0.05, 0, 0.5, 0.0, 1, 0),
                new Border(0xDDB070, 1.08, 0, 0.030));
        WingPattern hind = WingPattern.of(
                HIND,
                new Ground(0xA56C2E, brown),
                new Flecks(0xD9973C, 0.7, 320, 0.03, 0.05, 0.6, 0.2, 1),
                new Spots(
                        0xE9A742, 1.4, 0.40, 0.38, 0.034, 0.66, 0.22, 0.032, 0.70, 0.36, 0.034, 0.70, 0.50, 0.036, 0.68,
                        0.64, 0.036, 0.64, 0.78, 0.028),
                new VeinLines(brown, 0.6, 0.010, 1.2),
                new Border(0xDDB070, 1.08, 0, 0.040));
        return new Species("Ochlodes sylvanus", fore, hind, stout(0xA9783A, 0xB07E3C, 0x6A4624));
    }
}
