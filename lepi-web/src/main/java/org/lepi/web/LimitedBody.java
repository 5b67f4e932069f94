package org.lepi.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.lepi.model.failure.CappedInput;

/** The limit of a request's body. */
public final class LimitedBody {
    private static final String BODY = "body";

    private LimitedBody() {}

    /**
     * Refuses a body of more than {@code most} bytes: by its announced length before a byte is read, and by what really
     * comes while it is read.
     */
    public static void limit(ContainerRequestContext request, long most) {
        if (announced(request) > most) {
            throw CappedInput.tooLarge(most, BODY);
        }
        request.setEntityStream(new CappedInput(request.getEntityStream(), most, BODY));
    }

    /** Not {@code getLength()}, which knows no more than 2 GiB. */
    private static long announced(ContainerRequestContext request) {
        String length = request.getHeaderString("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : -1;
    }
}
