package org.lepi.model.failure;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What comes in from outside, which fails with UPLOAD_TOO_LARGE where it becomes longer than it may be. */
public final class CappedInput extends FilterInputStream {
    private final long most;
    private final String what;
    private long count;

    /**
     * Caps a stream.
     *
     * @param most bytes that may be read
     * @param what comes in, for the message, such as "body"
     */
    public CappedInput(InputStream in, long most, String what) {
        super(in);
        this.most = most;
        this.what = what;
    }

    /** The failure of an upload whose announced length is too large already. */
    public static LepiException tooLarge(long most, String what) {
        return new LepiException(FailureKind.UPLOAD_TOO_LARGE, "The " + what + " has more than " + most + " bytes.");
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
        count += more;
        if (count > most) {
            throw tooLarge(most, what);
        }
    }
}
