package org.lepi.web.media;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.lepi.ejb.media.StoredImage;
import org.lepi.ejb.media.StoredImages;

/** Files of reference images. Their names are their contents, so a browser may keep them for ever. */
@Path("v1/media")
@PermitAll
public class MediaResource {
    @Inject
    private StoredImages images;

    @GET
    @Path("{sha256}")
    @Produces("image/*")
    public Response file(@PathParam("sha256") String sha256, @Context Request request) {
        EntityTag tag = new EntityTag(sha256);
        StoredImage image = images.ofCollection(sha256);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(image.bytes(), image.mediaType()) : unchanged;
        return answer.tag(tag)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
