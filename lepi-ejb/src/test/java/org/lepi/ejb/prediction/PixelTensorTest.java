package org.lepi.ejb.prediction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.lepi.ejb.media.RgbImage;
import org.lepi.model.registry.ChannelOrder;
import org.lepi.model.registry.InputContract;

class PixelTensorTest {
    private static final RgbImage TWO_PIXELS =
            new RgbImage(2, 1, new byte[] {0, (byte) 128, (byte) 255, (byte) 51, (byte) 102, (byte) 204});

    @Test
    void zeroToOneIsADivisionBy255() {
        float[] found = tensor(ChannelOrder.RGB, new float[] {0, 0, 0}, new float[] {255, 255, 255});
        assertArrayEquals(new float[] {0, 0.501961f, 1, 0.2f, 0.4f, 0.8f}, found, 1e-6f);
    }

    @Test
    void minusOneToOneIsCentredOn127AndAHalf() {
        float[] middle = {127.5f, 127.5f, 127.5f};
        float[] found = tensor(ChannelOrder.RGB, middle, middle);
        assertArrayEquals(new float[] {-1, 0.003922f, 1, -0.6f, -0.2f, 0.6f}, found, 1e-6f);
    }

    @Test
    void blueComesFirstWhereTheNetworkWantsItSo() {
        float[] found = tensor(ChannelOrder.BGR, new float[] {0, 0, 0}, new float[] {1, 1, 1});
        assertArrayEquals(new float[] {255, 128, 0, 204, 102, 51}, found, 0);
    }

    @Test
    void meanAndDeviationAreThoseOfTheChannelInTheNetworksOrder() {
        float[] found = tensor(ChannelOrder.BGR, new float[] {5, 8, 0}, new float[] {2, 4, 1});
        assertArrayEquals(new float[] {125, 30, 0, 99.5f, 23.5f, 51}, found, 0);
    }

    @Test
    void anImageOfAnotherSizeIsAFaultOfTheProgram() {
        InputContract other =
                new InputContract("image", 3, 1, ChannelOrder.RGB, new float[] {0, 0, 0}, new float[] {1, 1, 1});
        assertThrows(IllegalArgumentException.class, () -> PixelTensor.of(TWO_PIXELS, other));
    }

    private static float[] tensor(ChannelOrder order, float[] mean, float[] deviation) {
        return PixelTensor.of(TWO_PIXELS, new InputContract("image", 2, 1, order, mean, deviation))
                .values();
    }
}
