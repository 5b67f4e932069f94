package org.lepi.web.account;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** Refuses a body of more than 64 KiB while it is read, whatever its Content-Length says. */
@Provider
@SmallBody
public class SmallBodyFilter implements ContainerRequestFilter {
    private static final int MAX_BYTES = 64 * 1024;

    @Override
    public void filter(ContainerRequestContext request) {
        request.setEntityStream(new Limited(request.getEntityStream()));
    }

    private static final class Limited extends FilterInputStream {
        private long left = MAX_BYTES;

        Limited(InputStream in) {
            super(in);
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
            left -= bytes;
            if (left < 0) {
                throw new LepiException(
                        FailureKind.UPLOAD_TOO_LARGE, "The body has more than " + MAX_BYTES + " bytes.");
            }
        }
    }
}
