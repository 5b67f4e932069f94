package org.lepi.demo.scene;

import java.awt.image.BufferedImage;
import java.util.Random;

/** A family of backgrounds. */
public interface Backdrop {
    /** One background of the family, opaque RGB; the same state of the source of chance gives the same picture. */
    BufferedImage paint(int width, int height, Random random);
}
