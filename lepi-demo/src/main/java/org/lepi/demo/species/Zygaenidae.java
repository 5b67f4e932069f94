package org.lepi.demo.species;

import java.util.List;
import org.lepi.demo.pattern.Border;
import org.lepi.demo.pattern.Glow;
import org.lepi.demo.pattern.Ground;
import org.lepi.demo.pattern.Spots;
import org.lepi.demo.pattern.VeinLines;
import org.lepi.demo.specimen.Antenna;
import org.lepi.demo.specimen.Body;
import org.lepi.demo.specimen.Species;
import org.lepi.demo.specimen.WingPattern;
import org.lepi.demo.wing.Curve;
import org.lepi.demo.wing.Wing;

/** Burnets. */
final class Zygaenidae {
    private static final Wing FORE = Wing.of(
            Curve.through(0.06, -0.05, 0.32, -0.30, 0.60, -0.48, 0.82, -0.58, 0.92, -0.56),
            Curve.through(0.92, -0.56, 0.96, -0.48, 0.92, -0.34, 0.83, -0.20, 0.74, -0.10),
            Curve.through(0.06, -0.01, 0.26, 0.02, 0.52, -0.03, 0.74, -0.10),
            7);
    private static final Wing HIND = Wing.of(
            Curve.through(0.06, 0.02, 0.28, -0.02, 0.50, -0.01, 0.66, 0.06),
            Curve.through(0.66, 0.06, 0.66, 0.16, 0.54, 0.28, 0.40, 0.36, 0.26, 0.38),
            Curve.through(0.06, 0.04, 0.12, 0.18, 0.17, 0.30, 0.26, 0.38),
            6);

    private Zygaenidae() {}

    static List<Species> all() {
        return List.of(filipendulae());
    }

    private static Species filipendulae() {
        int night = 0x1C3036;
        int red = 0xD3202E;
        WingPattern fore = WingPattern.of(
                FORE,
                new Ground(0x183A3C, night),
                new Glow(0x2C6A66, 0.6, 0.4, 0.4, 0.16, 2.4),
                new Glow(0x2A4A72, 0.5, 0.75, 0.5, 0.14, 1.6),
                new VeinLines(0x0E1A20, 0.5, 0.008, 1),
                new Spots(
                        red, 1.5, 0.14, 0.24, 0.036, 0.16, 0.68, 0.040, 0.42, 0.26, 0.038, 0.46, 0.66, 0.048, 0.70,
                        0.32, 0.040, 0.72, 0.66, 0.046));
        WingPattern hind = WingPattern.of(
                HIND,
                new Ground(0xC41F30, red),
                new VeinLines(0x9A1824, 0.35, 0.006, 1),
                Border.of(0x1A2A3A, 0.01, 0.10, 0.07, 0.05));
        Body body = new Body(
                0.17,
                0.46,
                0x1A2226,
                0x1B2C34,
                new Body.Rings(0x22484C, 0.8),
                new Body.Feelers(Antenna.SWOLLEN, 0x151B22, 0.44, 0.62));
        return new Species("Zygaena filipendulae", fore, hind, body);
    }
}
