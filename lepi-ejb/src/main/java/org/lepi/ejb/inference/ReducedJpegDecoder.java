package org.lepi.ejb.inference;

import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.image.DecodeJpeg;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TString;
import org.tensorflow.types.TUint8;

/**
 * Decodes a JPEG at a half, a quarter or an eighth of its size within the inverse cosine transform, where most of the
 * work of decoding is saved. Unlike ImageIO it refuses truncated data. Greyscale and CMYK come out as RGB; neither EXIF
 * orientation nor a colour profile is applied. At full size the pixels are those of libjpeg's exact transform, bit by
 * bit, which costs no more than the approximate one that TensorFlow takes by default.
 *
 * <p>One graph and one session for all threads; every call runs in its caller's thread.
 */
public final class ReducedJpegDecoder implements AutoCloseable {
    private static final String JPEG = "jpeg";
    private static final String REDUCED = "reduced";
    private static final int[] REDUCTIONS = {1, 2, 4, 8};
    private static final long RGB = 3;

    private final Graph graph = new Graph();
    private final Session session;

    public ReducedJpegDecoder() {
        Ops tf = Ops.create(graph);
        Placeholder<TString> jpeg = tf.withName(JPEG).placeholder(TString.class, Placeholder.shape(Shape.scalar()));
        for (long reduction : REDUCTIONS) {
            tf.withName(REDUCED + reduction)
                    .image
                    .decodeJpeg(
                            jpeg,
                            DecodeJpeg.channels(RGB),
                            DecodeJpeg.ratio(reduction),
                            DecodeJpeg.dctMethod("INTEGER_ACCURATE"));
        }
        ConfigProto inCallersThread = ConfigProto.newBuilder()
                .setIntraOpParallelismThreads(1)
                .setInterOpParallelismThreads(-1)
                .build();
        session = new Session(graph, inCallersThread);
    }

    /**
     * Decodes a whole picture.
     *
     * @param jpeg the file; its header must have been checked, for TensorFlow allocates what the header claims
     * @param reduction 1, 2, 4 or 8
     * @param width the stored width divided by the reduction, rounded up
     * @param height the stored height divided by the reduction, rounded up
     * @return height × width × 3 unsigned bytes, red, green, blue
     * @throws RuntimeException of TensorFlow when the data are damaged or end too early
     * @throws IllegalStateException when the decoder sees another size than the caller
     */
    public byte[] decode(byte[] jpeg, int reduction, int width, int height) {
        try (TString contents = TString.tensorOfBytes(NdArrays.scalarOfObject(jpeg));
                Result result = session.runner()
                        .feed(JPEG, contents)
                        .fetch(REDUCED + reduction)
                        .run()) {
            TUint8 decoded = (TUint8) result.get(0);
            if (!decoded.shape().equals(Shape.of(height, width, RGB))) {
                throw new IllegalStateException("decoded " + decoded.shape() + ", expected " + width + "x" + height);
            }
            byte[] rgb = new byte[Math.toIntExact(decoded.size())];
            decoded.asRawTensor().data().read(rgb);
            return rgb;
        }
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
