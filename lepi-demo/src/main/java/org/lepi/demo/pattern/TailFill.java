package org.lepi.demo.pattern;

/**
 * The colour of the tails.
 *
 * @param colour 0xRRGGBB
 * @param share of the tail's breadth that is covered, 1 is all of it
 */
public record TailFill(int colour, double share) implements Mark {
    @Override
    public void paint(WingCanvas canvas) {
        canvas.fill(canvas.wing().tailShapes(share), canvas.individual().colour(colour));
    }
}
