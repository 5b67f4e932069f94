package org.lepi.demo.species;

import java.util.List;
import org.lepi.demo.pattern.Band;
import org.lepi.demo.pattern.Blotch;
import org.lepi.demo.pattern.Border;
import org.lepi.demo.pattern.Flecks;
import org.lepi.demo.pattern.Glow;
import org.lepi.demo.pattern.Ground;
import org.lepi.demo.pattern.Ocellus;
import org.lepi.demo.pattern.Spots;
import org.lepi.demo.specimen.Antenna;
import org.lepi.demo.specimen.Body;
import org.lepi.demo.specimen.Species;
import org.lepi.demo.specimen.WingPattern;
import org.lepi.demo.wing.Curve;
import org.lepi.demo.wing.Wing;

/** Hawk-moths. */
final class Sphingidae {
    private static final Wing FORE = Wing.of(
            Curve.through(0.08, -0.08, 0.36, -0.30, 0.66, -0.46, 0.92, -0.56, 1.02, -0.57),
            Curve.through(1.02, -0.57, 0.97, -0.44, 0.86, -0.26, 0.73, -0.10, 0.63, 0.00),
            Curve.through(0.08, -0.02, 0.26, 0.03, 0.46, 0.03, 0.63, 0.00),
            8);
    private static final Wing HIND = Wing.of(
            Curve.through(0.08, 0.02, 0.28, -0.02, 0.48, 0.00, 0.64, 0.05),
            Curve.through(0.64, 0.05, 0.60, 0.16, 0.50, 0.28, 0.38, 0.36, 0.27, 0.40),
            Curve.through(0.08, 0.04, 0.14, 0.18, 0.19, 0.30, 0.27, 0.40),
            7);
    private static final Wing WAVY_FORE = Wing.of(
            Curve.through(0.08, -0.08, 0.34, -0.34, 0.62, -0.53, 0.86, -0.66, 0.96, -0.67),
            Curve.through(0.96, -0.67, 0.97, -0.60, 0.90, -0.48, 0.88, -0.36, 0.82, -0.26, 0.76, -0.12, 0.66, 0.00),
            Curve.through(0.08, -0.02, 0.26, 0.05, 0.48, 0.05, 0.66, 0.00),
            8);
    private static final Wing BROAD_HIND = Wing.of(
            Curve.through(0.08, 0.02, 0.28, -0.03, 0.48, -0.02, 0.65, 0.04),
            Curve.through(0.65, 0.04, 0.64, 0.18, 0.54, 0.34, 0.42, 0.42, 0.28, 0.45),
            Curve.through(0.08, 0.04, 0.14, 0.18, 0.19, 0.32, 0.28, 0.45),
            7);

    private Sphingidae() {}

    static List<Species> all() {
        return List.of(elpenor(), ocellata());
    }

    private static Body hawkMoth(int thorax, int abdomen, int marks, double share) {
        return new Body(
                0.25,
                0.58,
                thorax,
                abdomen,
                new Body.Rings(marks, share),
                new Body.Feelers(Antenna.THREAD, 0xCDB8A6, 0.40, 0.85));
    }

    private static Species elpenor() {
        int olive = 0xA08C3C;
        int pink = 0xCB5478;
        WingPattern fore = WingPattern.of(
                FORE,
                new Ground(0x9A8A40, olive),
                Band.of(pink, 0.050, 0.0, 0.0, 0.5, 0.0, 1.05, 0.0),
                Band.tapered(pink, 0.075, 0.04, 0.98, -0.02, 0.78, 0.36, 0.52, 0.80, 0.44, 1.0),
                new Band(0xD98AA0, 0.9, Curve.through(0.97, 0.0, 0.86, 0.4, 0.72, 0.8, 0.66, 1.0), 0.018, 0.026),
                Border.of(0xB64C70, 0.0, 0.06, 0.10, 0.13),
                new Spots(0xFAF4EA, 1, 0.46, 0.22, 0.014),
                new Blotch(0x2A211E, 0.03, 0.55, 0.14, 0.62, 0.16, 0.9, 0.05, 0.95),
                Band.of(0xF4EAE0, 0.016, 0.1, 1.0, 0.5, 1.0, 0.95, 1.0));
        WingPattern hind = WingPattern.of(
                HIND,
                new Ground(0x2A211F, pink),
                new Blotch(0x241B1A, -0.1, -0.1, 0.42, -0.1, 0.48, 0.3, 0.52, 0.7, 0.60, 1.1, -0.1, 1.1),
                new Glow(pink, 0.8, 0.75, 0.4, 0.14, 0.8),
                Border.of(0xF3E6E2, 0.0, 0.028));
        return new Species("Deilephila elpenor", fore, hind, hawkMoth(0xA8964A, 0xA8903F, pink, 0.45));
    }

    private static Species ocellata() {
        int mauve = 0xA98C82;
        int dark = 0x6A5148;
        WingPattern fore = WingPattern.of(
                WAVY_FORE.scalloped(0.02),
                new Ground(0xB8A096, mauve),
                new Glow(0xC9AFA8, 0.8, 0.5, 0.2, 0.14, 1.8),
                new Band(dark, 0.75, Curve.through(0.40, 0.36, 0.44, 0.6, 0.44, 0.8, 0.48, 1.06), 0.1)
                        .widths(0.05, 0.13, 0.10, 0.14),
                Band.tapered(dark, 0.09, 0.05, 0.56, 0.10, 0.57, 0.26, 0.55, 0.42)
                        .veiled(0.75),
                Band.tapered(dark, 0.06, 0.03, 0.40, -0.05, 0.42, 0.12, 0.41, 0.22)
                        .veiled(0.5),
                new Blotch(0x75594E, 0.80, -0.1, 0.95, -0.1, 1.1, 0.1, 1.1, 0.46, 0.86, 0.34, 0.82, 0.12),
                Border.of(0x7E6156, 0.02, 0.06, 0.12, 0.15),
                Band.of(dark, 0.016, 0.68, -0.05, 0.72, 0.3, 0.70, 0.65, 0.74, 1.05),
                new Band(0xD2BAB0, 0.8, Curve.through(0.73, -0.05, 0.765, 0.3, 0.75, 0.65, 0.79, 1.05), 0.012, 0.012),
                Band.of(dark, 0.016, 0.20, -0.05, 0.23, 0.4, 0.20, 1.0),
                new Spots(0xE6D6CC, 0.6, 0.50, 0.28, 0.022),
                new Flecks(0x5A443C, 0.4, 360, 0.012, 0.05, 1, 0, 1));
        WingPattern hind = WingPattern.of(
                BROAD_HIND,
                new Ground(0xC9506A, 0xC98F86),
                new Glow(0xD4476A, 0.9, 0.35, 0.5, 0.20, 1.4),
                new Glow(0xB59A8E, 0.9, 0.98, 0.2, 0.16, 0.6),
                new Ocellus(0.70, 0.74, 0.115, 0x1C1718, 1000, 0x5F86C4, 740, 0x1F1A1E, 400),
                new Blotch(0x1C1718, 0.84, 0.84, 0.96, 0.84, 1.0, 0.96, 0.86, 0.94),
                Border.of(0xA88C80, 0.0, 0.03));
        return new Species("Smerinthus ocellata", fore, hind, hawkMoth(0x8E7468, 0xB09A8C, 0x8A7066, 0.3));
    }
}
