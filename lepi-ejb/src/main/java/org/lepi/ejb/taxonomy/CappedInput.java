package org.lepi.ejb.taxonomy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** Ends the reading of an upload that is larger than any checklist: its taxa are held in memory. */
final class CappedInput extends FilterInputStream {
    private final long most;
    private long bytes;

    CappedInput(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int more) {
        bytes += more;
        if (bytes > most) {
            throw new LepiException(
                    FailureKind.UPLOAD_TOO_LARGE, "The file is larger than " + most / 1_000_000 + " MB");
        }
    }
}
