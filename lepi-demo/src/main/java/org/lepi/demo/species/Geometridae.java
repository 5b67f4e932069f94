package org.lepi.demo.species;

import java.util.List;
import org.lepi.demo.pattern.Band;
import org.lepi.demo.pattern.Glow;
import org.lepi.demo.pattern.Ground;
import org.lepi.demo.pattern.Row;
import org.lepi.demo.pattern.Spots;
import org.lepi.demo.specimen.Antenna;
import org.lepi.demo.specimen.Body;
import org.lepi.demo.specimen.Species;
import org.lepi.demo.specimen.WingPattern;
import org.lepi.demo.wing.Curve;
import org.lepi.demo.wing.Wing;

/** Geometers. */
final class Geometridae {
    private static final Wing FORE = Wing.of(
            Curve.through(0.05, -0.04, 0.28, -0.32, 0.54, -0.54, 0.76, -0.66, 0.85, -0.65),
            Curve.through(0.85, -0.65, 0.90, -0.56, 0.88, -0.36, 0.82, -0.14, 0.76, 0.03),
            Curve.through(0.05, -0.02, 0.25, 0.05, 0.54, 0.07, 0.76, 0.03),
            8);
    private static final Wing HIND = Wing.of(
            Curve.through(0.05, 0.02, 0.28, -0.05, 0.52, -0.03, 0.68, 0.05),
            Curve.through(0.68, 0.05, 0.74, 0.18, 0.71, 0.38, 0.60, 0.53, 0.42, 0.61, 0.20, 0.60),
            Curve.through(0.05, 0.04, 0.09, 0.26, 0.12, 0.46, 0.20, 0.60),
            7);

    private Geometridae() {}

    static List<Species> all() {
        return List.of(grossulariata());
    }

    private static Species grossulariata() {
        int white = 0xF6F4EC;
        int black = 0x2A2422;
        int yellow = 0xEBA83A;
        WingPattern fore = WingPattern.of(
                FORE,
                Ground.of(white),
                new Glow(yellow, 0.95, 0.05, 0.5, 0.10, 1.2),
                new Spots(black, 0.9, 0.13, 0.3, 0.036, 0.14, 0.7, 0.040),
                new Spots(
                        black, 0.85, 0.32, 0.06, 0.046, 0.32, 0.24, 0.052, 0.30, 0.48, 0.040, 0.30, 0.72, 0.036, 0.31,
                        0.9, 0.036),
                new Spots(black, 1, 0.48, 0.24, 0.056, 0.46, 0.05, 0.034),
                Band.of(yellow, 0.030, 0.655, -0.05, 0.645, 0.3, 0.625, 0.7, 0.61, 1.05),
                Spots.row(black, 0.9, new Row(8, 0, 7, 0.595, 0.555, 0.030)),
                Spots.row(black, 0.9, new Row(8, 0, 7, 0.72, 0.68, 0.034)),
                Spots.row(black, 1.5, new Row(8, 0, 7, 0.955, 0.955, 0.032)));
        WingPattern hind = WingPattern.of(
                HIND,
                Ground.of(white),
                new Spots(black, 1, 0.16, 0.4, 0.030, 0.42, 0.34, 0.036, 0.34, 0.02, 0.036, 0.30, 0.8, 0.026),
                Spots.row(black, 0.9, new Row(7, 0, 6, 0.68, 0.62, 0.026)),
                Spots.row(black, 1.2, new Row(7, 0, 6, 0.945, 0.945, 0.032)),
                new Spots(yellow, 1, 0.66, 0.9, 0.024));
        Body body = new Body(
                0.12,
                0.44,
                0xE0A23C,
                0xE8A93E,
                new Body.Rings(black, 0.5),
                new Body.Feelers(Antenna.THREAD, 0x3A322C, 0.42, 0.6));
        return new Species("Abraxas grossulariata", fore, hind, body);
    }
}
