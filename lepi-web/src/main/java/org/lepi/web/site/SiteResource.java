package org.lepi.web.site;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.lepi.ejb.mail.ContactForm;
import org.lepi.ejb.prediction.PublicCounts;
import org.lepi.model.identity.JsonParts;

/** What everybody may know of this installation. */
@Path("v1")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class SiteResource {
    @Inject
    private PublicCounts publicCounts;

    @Inject
    private SiteSettings settings;

    @Inject
    private ContactForm contact;

    @GET
    @Path("statistics")
    public Response statistics() {
        PublicCounts.Counts counts = publicCounts.counts();
        JsonObject json = JsonParts.object()
                .add("species", counts.species())
                .add("genera", counts.genera())
                .add("families", counts.families())
                .add("models", counts.models())
                .add("images", counts.images())
                .add("predictions", counts.predictions())
                .build();
        return Response.ok(json).header("Cache-Control", "public, max-age=60").build();
    }

    @GET
    @Path("site")
    public JsonObject site() {
        return JsonParts.object()
                .add("institution", settings.institution())
                .add("contactEmail", settings.contactEmail())
                .add("contactText", settings.contactText())
                .add("contactForm", contact.isOpen())
                .build();
    }
}
