package org.lepi.web.prediction;

import static org.lepi.model.account.Permission.PREDICTIONS_ADD;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.prediction.IdentificationRequest;
import org.lepi.ejb.prediction.Submissions;
import org.lepi.model.prediction.Observation;
import org.lepi.model.prediction.Submission;
import org.lepi.web.media.Form;
import org.lepi.web.media.Upload;

/** Identification as the clients of the BioDex API ask for it. */
@Path("predict")
@Produces(MediaType.APPLICATION_JSON)
@Permitted(PREDICTIONS_ADD)
public class PredictResource {
    @Inject
    private Submissions submissions;

    @Context
    private UriInfo uri;

    @POST
    @Upload
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public CompletionStage<Response> predict(
            List<EntityPart> parts,
            @QueryParam("model_name") @Nullable String model,
            @BeanParam AnswerParameters wanted) {
        Form form = new Form(parts);
        Submission submission = new Submission(form.fileName("image"), Observation.NONE, null);
        var request = new IdentificationRequest(model, null, wanted.order(), wanted.top(), submission);
        BiodexRepresentation representation = new BiodexRepresentation(
                uri.getBaseUriBuilder().path("v1/media").build() + "/");
        return submissions
                .submit(form.file("image"), request)
                .thenApply(prediction -> created(representation.of(prediction)));
    }

    private static Response created(JsonObject json) {
        return Response.status(Response.Status.CREATED).entity(json).build();
    }
}
