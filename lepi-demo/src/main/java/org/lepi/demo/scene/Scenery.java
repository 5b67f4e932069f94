package org.lepi.demo.scene;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;

/**
 * Natural-looking places, drawn: meadow, leaf, bark, gravel, flower. The network never sees them while it learns, so
 * they measure how well it copes with backgrounds of another kind.
 */
public final class Scenery implements Backdrop {
    private final List<Backdrop> places =
            List.of(new Meadow(), new LeafSurface(), new Bark(), new Gravel(), new FlowerHead());

    @Override
    public BufferedImage paint(int width, int height, Random random) {
        return places.get(random.nextInt(places.size())).paint(width, height, random);
    }
}
