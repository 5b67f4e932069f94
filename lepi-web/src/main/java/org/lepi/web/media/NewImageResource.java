package org.lepi.web.media;

import static org.lepi.model.account.Permission.IMAGES_ADD;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.media.CollectionImages;
import org.lepi.ejb.media.NewImage;

/** Reference images in one step: file, what it shows, where it comes from and what may be done with it. */
@Path("v1/images")
@Produces(MediaType.APPLICATION_JSON)
@Permitted(IMAGES_ADD)
public class NewImageResource {
    @Inject
    private CollectionImages images;

    @POST
    @Upload
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response create(List<EntityPart> parts) {
        Form form = new Form(parts);
        NewImage wanted = new ImageForm(form).read("file");
        return ImageResource.created(images.add(form.file("file"), wanted));
    }
}
