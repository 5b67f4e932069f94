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
import org.lepi.demo.pattern.TailFill;
import org.lepi.demo.pattern.VeinLines;
import org.lepi.demo.specimen.Species;
import org.lepi.demo.specimen.WingPattern;
import org.lepi.demo.wing.Curve;
import org.lepi.demo.wing.Tail;
import org.lepi.demo.wing.Wing;

/** Swallowtails, apollos and festoons. */
final class Papilionidae {
    private static final int BLACK = 0x1E1A18;
    private static final Wing SAIL_FORE = Wing.of(
            Curve.through(0.05, -0.04, 0.28, -0.36, 0.58, -0.64, 0.80, -0.78, 0.88, -0.79),
            Curve.through(0.88, -0.79, 0.93, -0.72, 0.90, -0.48, 0.85, -0.22, 0.80, 0.02),
            Curve.through(0.05, -0.02, 0.25, 0.05, 0.55, 0.06, 0.80, 0.02),
            8);
    private static final Wing SAIL_HIND = Wing.of(
            Curve.through(0.05, 0.02, 0.28, -0.04, 0.55, -0.02, 0.70, 0.07),
            Curve.through(0.70, 0.07, 0.74, 0.20, 0.66, 0.42, 0.54, 0.60, 0.40, 0.74, 0.22, 0.82),
            Curve.through(0.05, 0.04, 0.10, 0.30, 0.13, 0.60, 0.22, 0.82),
            7);
    private static final Wing ROUND_FORE = Wing.of(
            Curve.through(0.05, -0.04, 0.30, -0.36, 0.58, -0.60, 0.78, -0.71, 0.86, -0.69),
            Curve.through(0.86, -0.69, 0.94, -0.58, 0.92, -0.34, 0.86, -0.12, 0.78, 0.05),
            Curve.through(0.05, -0.02, 0.28, 0.06, 0.55, 0.09, 0.78, 0.05),
            8);
    private static final Wing ROUND_HIND = Wing.of(
            Curve.through(0.05, 0.02, 0.28, -0.04, 0.52, -0.02, 0.66, 0.06),
            Curve.through(0.66, 0.06, 0.73, 0.20, 0.70, 0.42, 0.56, 0.60, 0.38, 0.68, 0.20, 0.68),
            Curve.through(0.05, 0.04, 0.11, 0.28, 0.13, 0.50, 0.20, 0.68),
            7);

    private Papilionidae() {}

    static List<Species> all() {
        return List.of(podalirius(), machaon(), apollo(), polyxena());
    }

    private static Species podalirius() {
        int cream = 0xF5EDCB;
        WingPattern fore = WingPattern.of(
                SAIL_FORE,
                new Ground(0xF1E6B8, cream),
                Band.of(BLACK, 0.075, 0.03, -0.05, 0.05, 0.5, 0.07, 1.05),
                Band.tapered(BLACK, 0.062, 0.045, 0.20, -0.05, 0.20, 0.5, 0.17, 1.05),
                Band.tapered(BLACK, 0.055, 0.006, 0.36, -0.05, 0.36, 0.3, 0.38, 0.60),
                Band.tapered(BLACK, 0.060, 0.008, 0.50, -0.05, 0.50, 0.25, 0.53, 0.52),
                Band.tapered(BLACK, 0.040, 0.006, 0.61, -0.05, 0.61, 0.2, 0.63, 0.40),
                Band.tapered(BLACK, 0.070, 0.020, 0.76, -0.05, 0.79, 0.4, 0.84, 1.05),
                Border.of(BLACK, 0.01, 0.11, 0.075, 0.06),
                new Band(cream, 0.8, Curve.through(0.945, 0.04, 0.962, 0.5, 0.965, 0.95), 0.010, 0.010));
        WingPattern hind = WingPattern.of(
                SAIL_HIND.scalloped(0.05).tailed(Tail.at(0.62, 0.04, 0.44, 0.055)),
                new Ground(0xF1E6B8, cream),
                Band.tapered(BLACK, 0.05, 0.02, 0.02, 0.94, 0.4, 0.93, 0.80, 0.90),
                Band.tapered(BLACK, 0.035, 0.03, 0.42, -0.05, 0.50, 0.45, 0.78, 0.90),
                Border.of(BLACK, 0.02, 0.10, 0.17, 0.24),
                new Lunules(0x5878BE, new Row(7, 1, 5, 0.91, 0.87, 0.020), -0.01, 0.72),
                new Lunules(cream, new Row(7, 0, 5, 0.975, 0.965, 0.010), -0.01, 0.7),
                new Ocellus(0.83, 0.93, 0.075, 0xE08A2C, 1000, BLACK, 700, 0x5878BE, 470),
                new TailFill(BLACK, 1),
                new TailFill(cream, 0.42));
        return new Species("Iphiclides podalirius", fore, hind, Bodies.butterfly(BLACK, 0x3A332B));
    }

    private static Species machaon() {
        int yellow = 0xF3DC62;
        WingPattern fore = WingPattern.of(
                SAIL_FORE,
                Ground.of(yellow),
                new VeinLines(BLACK, 0.95, 0.017, 1.6),
                new Blotch(BLACK, -0.05, -0.1, 0.30, -0.08, 0.30, 0.3, 0.24, 0.7, 0.30, 1.1, -0.05, 1.1),
                new Flecks(0xE2CE63, 0.8, 260, 0.012, 0.05, 0.28, 0.05, 1),
                Band.tapered(BLACK, 0.085, 0.055, 0.385, -0.04, 0.385, 0.30, 0.37, 0.56),
                Band.tapered(BLACK, 0.085, 0.045, 0.52, -0.04, 0.52, 0.30, 0.50, 0.56),
                Band.tapered(BLACK, 0.06, 0.03, 0.66, -0.05, 0.64, 0.08, 0.64, 0.2),
                Band.of(BLACK, 0.03, -0.1, 0.03, 0.5, 0.03, 1, 0.03),
                Spots.round(BLACK, 0.71, 0.06, 0.026),
                Border.of(BLACK, 0.03, 0.23, 0.20, 0.20),
                new Flecks(0xE2CE63, 0.55, 240, 0.010, 0.80, 0.87, 0.05, 1),
                new Lunules(yellow, new Row(8, 0, 7, 0.935, 0.935, 0.023), -0.006, 0.72));
        WingPattern hind = WingPattern.of(
                SAIL_HIND.scalloped(0.07).tailed(Tail.at(0.60, 0.05, 0.27, 0.065)),
                Ground.of(yellow),
                new VeinLines(BLACK, 0.95, 0.015, 1.6),
                Band.tapered(BLACK, 0.08, 0.03, 0, 1, 0.4, 0.99, 0.9, 1),
                Band.of(BLACK, 0.045, 0.42, 0.16, 0.46, 0.34, 0.43, 0.5),
                Border.of(BLACK, 0.03, 0.33, 0.32, 0.34),
                new Lunules(0x4F79C4, new Row(7, 0, 5, 0.79, 0.78, 0.036), 0.012, 0.72),
                new Flecks(BLACK, 0.8, 260, 0.010, 0.72, 0.86, 0, 0.86),
                new Lunules(yellow, new Row(7, 0, 5, 0.925, 0.925, 0.030), -0.006, 0.76),
                new Ocellus(0.80, 0.94, 0.088, BLACK, 1000, 0x4F79C4, 900, 0xC8372D, 760),
                new TailFill(BLACK, 1));
        return new Species("Papilio machaon", fore, hind, Bodies.butterfly(BLACK, 0xD9C45C));
    }

    private static Species apollo() {
        int white = 0xF5F3EA;
        int grey = 0x8F918C;
        WingPattern fore = WingPattern.of(
                ROUND_FORE,
                new Ground(0xEFEDE2, white),
                new Flecks(0x4A4846, 0.55, 420, 0.014, 0, 0.34, 0, 1),
                new Flecks(0x5A5957, 0.35, 260, 0.012, 0.3, 0.9, 0, 0.2),
                Border.of(grey, 0.01, 0.13, 0.10, 0.05),
                new Lunules(grey, new Row(8, 0, 6, 0.77, 0.83, 0.026), 0.03, 1.02),
                new Blotch(BLACK, 0.24, 0.18, 0.33, 0.18, 0.34, 0.42, 0.26, 0.46),
                new Blotch(BLACK, 0.46, 0.12, 0.545, 0.12, 0.555, 0.34, 0.47, 0.38),
                new Spots(BLACK, 0.9, 0.65, 0.07, 0.036, 0.65, 0.20, 0.040, 0.60, 0.80, 0.052),
                new VeinLines(0x6F6E6A, 0.4, 0.008, 1));
        WingPattern hind = WingPattern.of(
                ROUND_HIND,
                new Ground(0xEFEDE2, white),
                Glow.round(0x3A3836, 0.85, 0.42, 1.02, 0.24),
                Glow.round(0x3A3836, 0.8, 0.1, 0.6, 0.16),
                new Flecks(0x2E2C2B, 0.6, 420, 0.016, 0.05, 0.75, 0.72, 1),
                Border.of(0xA9AAA3, 0.02, 0.05),
                new Lunules(0xA0A29C, new Row(7, 0, 5, 0.84, 0.86, 0.012), 0.03, 1),
                new Ocellus(0.56, 0.10, 0.082, BLACK, 1000, 0xC9332B, 800, 0xF6EFE6, 340),
                new Ocellus(0.66, 0.47, 0.094, BLACK, 1000, 0xC9332B, 810, 0xF6EFE6, 380),
                new Spots(BLACK, 0.8, 0.80, 0.86, 0.036, 0.76, 0.97, 0.036));
        return new Species("Parnassius apollo", fore, hind, Bodies.butterfly(0x57524B, 0x4A4640));
    }

    private static Species polyxena() {
        int straw = 0xF3DE94;
        int red = 0xC9322C;
        WingPattern fore = WingPattern.of(
                ROUND_FORE.scalloped(0.02),
                Ground.of(straw),
                new VeinLines(BLACK, 0.9, 0.014, 1.5),
                Band.of(BLACK, 0.07, 0.03, -0.05, 0.05, 0.5, 0.06, 1.05),
                Band.of(BLACK, 0.060, 0.19, -0.05, 0.19, 0.58),
                Band.of(BLACK, 0.075, 0.31, -0.05, 0.31, 0.58),
                Band.of(BLACK, 0.075, 0.44, -0.05, 0.44, 0.54),
                Band.of(BLACK, 0.085, 0.575, -0.05, 0.575, 0.38),
                Band.tapered(BLACK, 0.07, 0.05, 0.71, -0.05, 0.71, 0.26),
                new Spots(red, 0.8, 0.575, 0.07, 0.024, 0.71, 0.10, 0.022),
                new Blotch(BLACK, 0.25, 0.68, 0.36, 0.66, 0.40, 0.84, 0.30, 0.92),
                new Blotch(BLACK, 0.52, 0.64, 0.66, 0.66, 0.66, 0.86, 0.54, 0.86),
                Border.of(BLACK, 0.02, 0.19, 0.17, 0.15),
                new Lunules(straw, new Row(8, 0, 7, 0.875, 0.885, 0.030), 0.03, 0.76),
                new Lunules(straw, new Row(8, 0, 7, 0.965, 0.965, 0.011), -0.01, 0.8));
        WingPattern hind = WingPattern.of(
                ROUND_HIND.scalloped(0.07),
                Ground.of(straw),
                new VeinLines(BLACK, 0.9, 0.013, 1.5),
                Glow.round(BLACK, 0.9, 0.2, 1, 0.2),
                Band.of(BLACK, 0.05, 0.24, -0.05, 0.26, 0.30),
                Band.of(BLACK, 0.055, 0.48, 0.12, 0.50, 0.36, 0.46, 0.56),
                Border.of(BLACK, 0.03, 0.28, 0.27, 0.30),
                new Lunules(straw, new Row(7, 0, 6, 0.895, 0.895, 0.036), 0.035, 0.80),
                new Lunules(straw, new Row(7, 0, 6, 0.968, 0.968, 0.011), -0.01, 0.8),
                Spots.row(red, 0.9, new Row(7, 0, 5, 0.755, 0.755, 0.030)),
                Spots.row(0x5C7FC0, 0.5, new Row(7, 1, 5, 0.825, 0.825, 0.018)));
        return new Species("Zerynthia polyxena", fore, hind, Bodies.butterfly(0x2A231D, 0x4A3428));
    }
}
