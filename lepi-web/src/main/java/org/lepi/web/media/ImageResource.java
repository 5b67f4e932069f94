package org.lepi.web.media;

import static org.lepi.model.account.Permission.IMAGES_ADD;
import static org.lepi.model.account.Permission.IMAGES_CHANGE;
import static org.lepi.model.account.Permission.IMAGES_DELETE;
import static org.lepi.model.account.Permission.IMAGES_VIEW;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.media.CollectionImages;
import org.lepi.ejb.media.NewImage;
import org.lepi.ejb.media.TrainingImages;
import org.lepi.model.identity.JsonParts;
import org.lepi.model.media.CollectionImage;

/** Reference images as the clients of the BioDex API handle them. */
@Path("images")
@Produces(MediaType.APPLICATION_JSON)
@Permitted(IMAGES_VIEW)
public class ImageResource {
    private static final int USUAL_PAGE = 100;
    private static final int USUAL_TRAINING_PAGE = 1000;

    @Inject
    private CollectionImages images;

    @Inject
    private TrainingImages training;

    @Context
    private UriInfo uri;

    @GET
    public JsonObject list(@BeanParam OffsetPage page) {
        JsonArrayBuilder list = JsonParts.array();
        images.list(page.offset(), page.limit(USUAL_PAGE)).forEach(image -> list.add(ImageRepresentation.of(image)));
        return page.of(list, images.count(), USUAL_PAGE, uri);
    }

    @POST
    @Upload
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Permitted(IMAGES_ADD)
    public Response create(List<EntityPart> parts) {
        Form form = new Form(parts);
        NewImage wanted = new ImageForm(form).read("image");
        return created(images.add(form.file("image"), wanted));
    }

    @GET
    @Path("{id}")
    public JsonObject find(@PathParam("id") UUID id) {
        return ImageRepresentation.of(images.find(id));
    }

    @PUT
    @Path("{id}")
    @Upload
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Permitted(IMAGES_CHANGE)
    public JsonObject describe(@PathParam("id") UUID id, List<EntityPart> parts) {
        NewImage described = new ImageForm(new Form(parts)).read("image");
        return ImageRepresentation.of(images.describe(id, described.origin(), described.type()));
    }

    @DELETE
    @Path("{id}")
    @Permitted(IMAGES_DELETE)
    public void delete(@PathParam("id") UUID id) {
        images.delete(id);
    }

    @GET
    @Path("training")
    public JsonObject training(@BeanParam OffsetPage page) {
        JsonArrayBuilder list = JsonParts.array();
        training.list(page.offset(), page.limit(USUAL_TRAINING_PAGE))
                .forEach(row -> list.add(ImageRepresentation.of(row)));
        return page.of(list, training.count(), USUAL_TRAINING_PAGE, uri);
    }

    static Response created(CollectionImage image) {
        return Response.created(URI.create("/pred-api/images/" + image.id()))
                .entity(ImageRepresentation.of(image))
                .build();
    }
}
