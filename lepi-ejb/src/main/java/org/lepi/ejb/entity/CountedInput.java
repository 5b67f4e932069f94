package org.lepi.ejb.entity;

import java.io.ByteArrayInputStream;
import org.lepi.ejb.job.Progress;

/** Bytes that say, while they are read, how many of them have been. */
final class CountedInput extends ByteArrayInputStream {
    private final Progress progress;

    CountedInput(byte[] bytes, Progress progress) {
        super(bytes);
        this.progress = progress;
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int length) {
        int read = super.read(buffer, offset, length);
        progress.of(pos, count, "");
        return read;
    }
}
