package org.lepi.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** A request's body that fails with UPLOAD_TOO_LARGE where it becomes longer than it may be. */
public final class LimitedBody extends FilterInputStream {
    private final long most;
    private long count;

    private LimitedBody(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    /**
     * Refuses a body of more than {@code most} bytes: by its announced length before a byte is read, and by what really
     * comes while it is read.
     */
    public static void limit(ContainerRequestContext request, long most) {
        if (announced(request) > most) {
            throw tooLarge(most);
        }
        request.setEntityStream(new LimitedBody(request.getEntityStream(), most));
    }

    /** Not {@code getLength()}, which knows no more than 2 GiB. */
    private static long announced(ContainerRequestContext request) {
        String length = request.getHeaderString("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : -1;
    }

    private static LepiException tooLarge(long most) {
        return new LepiException(FailureKind.UPLOAD_TOO_LARGE, "The body has more than " + most + " bytes.");
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

    private void count(int bytes) {
        count += bytes;
        if (count > most) {
            throw tooLarge(most);
        }
    }
}
