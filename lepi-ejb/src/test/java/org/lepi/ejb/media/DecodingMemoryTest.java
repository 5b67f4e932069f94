package org.lepi.ejb.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

@Timeout(30)
class DecodingMemoryTest {
    /** Takes 8 MB. */
    private static final ImageHeader MEGAPIXEL = new ImageHeader(MediaType.PNG, 1000, 1000, Orientation.UPRIGHT);

    @Test
    void noMoreIsDecodedAtOnceThanThereIsRoomFor() throws Exception {
        DecodingMemory memory = new DecodingMemory(20_000_000);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Callable<Integer> decoding = () -> memory.within(MEGAPIXEL, () -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            LockSupport.parkNanos(100_000);
            return running.decrementAndGet();
        });
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (var done :
                    threads.invokeAll(Stream.generate(() -> decoding).limit(200).toList())) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        assertTrue(most.get() <= 2, "at once: " + most);
    }

    @Test
    void aPictureForWhichThereIsNeverRoomIsRefused() {
        DecodingMemory memory = new DecodingMemory(7_000_000);
        LepiException refusal = assertThrows(LepiException.class, () -> memory.within(MEGAPIXEL, () -> 1));
        assertEquals(FailureKind.IMAGE_TOO_LARGE, refusal.kind());
    }

    @Test
    void aFailureGivesTheRoomBack() {
        DecodingMemory memory = new DecodingMemory(9_000_000);
        for (int i = 0; i < 3; i++) {
            assertThrows(
                    IllegalStateException.class,
                    () -> memory.within(MEGAPIXEL, () -> {
                        throw new IllegalStateException("damaged");
                    }));
        }
        assertEquals(1, memory.<Integer>within(MEGAPIXEL, () -> 1));
    }

    @Test
    void wholePicturesAreDecodedWithinItAndJpegIsReducedWithoutIt() {
        BufferedImage picture = TestPictures.gradient(600, 400, BufferedImage.TYPE_3BYTE_BGR);
        try (ImageDecoder decoder = new ImageDecoder(1_000_000, new DecodingMemory(1_000_000))) {
            byte[] png = TestPictures.encode(picture, "png");
            LepiException refusal = assertThrows(LepiException.class, () -> decoder.decode(png, 60, 40));
            assertEquals(FailureKind.IMAGE_TOO_LARGE, refusal.kind());
            assertEquals(
                    60,
                    decoder.decode(TestPictures.encode(picture, "jpeg"), 60, 40).width());
        }
    }
}
