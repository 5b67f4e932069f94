package org.lepi.demo.pattern;

/** One element of a wing pattern. Marks are painted in order, each over the ones before. */
public sealed interface Mark
        permits Band, Blotch, Border, Flecks, Glow, Ground, Lunules, Ocellus, Spots, TailFill, VeinLines {
    /** Paints the mark; colours outside the wing's outline are cut off afterwards. */
    void paint(WingCanvas canvas);
}
