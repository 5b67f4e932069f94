package org.lepi.web.media;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.lepi.ejb.media.MediaSettings;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/**
 * Refuses a body that is longer than the largest file with its form fields: by its announced length before a byte is
 * read, and by what really comes while the container takes the form apart.
 */
@Provider
@Upload
public class UploadFilter implements ContainerRequestFilter {
    private static final int ROOM_FOR_FIELDS = 64 * 1024;

    @Inject
    private MediaSettings settings;

    @Override
    public void filter(ContainerRequestContext request) {
        long most = (long) settings.maxUploadBytes() + ROOM_FOR_FIELDS;
        if (request.getLength() > most) {
            throw tooLarge(most);
        }
        request.setEntityStream(new Limited(request.getEntityStream(), most));
    }

    private static LepiException tooLarge(long most) {
        return new LepiException(FailureKind.UPLOAD_TOO_LARGE, "The body has more than " + most + " bytes.");
    }

    private static final class Limited extends FilterInputStream {
        private final long most;
        private long count;

        Limited(InputStream in, long most) {
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

        private void count(int bytes) {
            count += bytes;
            if (count > most) {
                throw tooLarge(most);
            }
        }
    }
}
