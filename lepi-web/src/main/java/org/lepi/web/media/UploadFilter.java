package org.lepi.web.media;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.lepi.ejb.media.MediaSettings;
import org.lepi.web.LimitedBody;

/** Refuses a body that is longer than the largest file with its form fields. */
@Provider
@Upload
public class UploadFilter implements ContainerRequestFilter {
    private static final int ROOM_FOR_FIELDS = 64 * 1024;

    @Inject
    private MediaSettings settings;

    @Override
    public void filter(ContainerRequestContext request) {
        LimitedBody.limit(request, (long) settings.maxUploadBytes() + ROOM_FOR_FIELDS);
    }
}
