package org.lepi.ejb.media;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/**
 * The whole numbers in the first directory of a TIFF structure (TIFF 6.0 and BigTIFF), which EXIF is too. Entries of
 * other types, or that point outside the structure, are passed over.
 */
final class TiffDirectory {
    private static final int ORIENTATION = 274;
    private static final int BIG_TIFF = 43;
    private static final long[] NONE = {};

    private final Map<Integer, long[]> entries = new HashMap<>();

    /**
     * Reads the first directory.
     *
     * @param tiff the structure, from its byte order mark on
     * @throws IndexOutOfBoundsException when the directory lies outside the structure
     * @throws BufferUnderflowException when the directory ends early
     */
    TiffDirectory(ByteBuffer tiff) {
        ByteBuffer all = tiff.slice();
        all.order(all.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        boolean big = all.getShort(2) == BIG_TIFF;
        long start = big ? all.getLong(8) : Integer.toUnsignedLong(all.getInt(4));
        ByteBuffer directory = at(all, start);
        long count = big ? directory.getLong() : Short.toUnsignedLong(directory.getShort());
        for (long i = 0; i < count; i++) {
            readEntry(all, directory, big);
        }
    }

    /** The orientation that EXIF data give; upright where they are damaged, for that is no reason to refuse a picture. */
    static Orientation orientation(ByteBuffer exif) {
        try {
            return new TiffDirectory(exif).orientation();
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            return Orientation.UPRIGHT;
        }
    }

    Orientation orientation() {
        return Orientation.ofExif(number(ORIENTATION, 1));
    }

    /** The first number of a tag, or the given one where the tag is missing. */
    long number(int tag, long otherwise) {
        long[] numbers = numbers(tag);
        return numbers.length == 0 ? otherwise : numbers[0];
    }

    /** All numbers of a tag; none where the tag is missing. */
    long[] numbers(int tag) {
        return entries.getOrDefault(tag, NONE);
    }

    private void readEntry(ByteBuffer all, ByteBuffer directory, boolean big) {
        int tag = Short.toUnsignedInt(directory.getShort());
        int size = size(directory.getShort());
        long count = big ? directory.getLong() : Integer.toUnsignedLong(directory.getInt());
        int inline = big ? Long.BYTES : Integer.BYTES;
        ByteBuffer field = directory.slice(directory.position(), inline).order(all.order());
        directory.position(directory.position() + inline);
        if (size == 0 || count < 0 || count > all.limit()) {
            return;
        }
        if (count * size > inline) {
            long offset = big ? field.getLong() : Integer.toUnsignedLong(field.getInt());
            if (offset < 0 || offset > all.limit() - count * size) {
                return;
            }
            field = at(all, offset);
        }
        entries.putIfAbsent(tag, numbers(field, (int) count, size));
    }

    private static ByteBuffer at(ByteBuffer all, long offset) {
        int start = (int) Math.min(Math.max(offset, 0), all.limit());
        return all.slice(start, all.limit() - start).order(all.order());
    }

    /** Bytes per number of a field type; 0 for those that hold no whole numbers. */
    private static int size(short type) {
        return switch (type) {
            case 1 -> Byte.BYTES;
            case 3 -> Short.BYTES;
            case 4, 13 -> Integer.BYTES;
            case 16, 18 -> Long.BYTES;
            default -> 0;
        };
    }

    private static long[] numbers(ByteBuffer field, int count, int size) {
        long[] numbers = new long[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = switch (size) {
                case Byte.BYTES -> Byte.toUnsignedLong(field.get());
                case Short.BYTES -> Short.toUnsignedLong(field.getShort());
                case Integer.BYTES -> Integer.toUnsignedLong(field.getInt());
                default -> field.getLong();
            };
        }
        return numbers;
    }
}
