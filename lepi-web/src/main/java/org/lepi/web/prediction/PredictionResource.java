package org.lepi.web.prediction;

import static org.lepi.model.account.Permission.PREDICTIONS_ADD;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.media.StoredImage;
import org.lepi.ejb.prediction.IdentificationRequest;
import org.lepi.ejb.prediction.Prediction;
import org.lepi.ejb.prediction.PredictionPage;
import org.lepi.ejb.prediction.Predictions;
import org.lepi.ejb.prediction.Submissions;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.identity.JsonParts;
import org.lepi.model.prediction.Observation;
import org.lepi.model.prediction.Submission;
import org.lepi.web.Parameters;
import org.lepi.web.account.SmallBody;
import org.lepi.web.media.Form;
import org.lepi.web.media.Upload;

/** Identifications: ask for one, read them back, confirm, delete. */
@Path("v1/predictions")
@Produces(MediaType.APPLICATION_JSON)
@Permitted(PREDICTIONS_ADD)
public class PredictionResource {
    @Inject
    private Submissions submissions;

    @Inject
    private Predictions predictions;

    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo uri;

    @POST
    @Upload
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public CompletionStage<Response> create(
            List<EntityPart> parts, @BeanParam ModelParameters model, @BeanParam AnswerParameters wanted) {
        Form form = new Form(parts);
        InputStream image = form.file("image");
        Observation observation = new ObservationForm(form).read();
        String reference = form.text("reference");
        return submit(image, new Submission(form.fileName("image"), observation, reference), model, wanted);
    }

    @POST
    @Upload
    @Consumes("image/*")
    public CompletionStage<Response> create(
            InputStream image, @BeanParam ModelParameters model, @BeanParam AnswerParameters wanted) {
        return submit(image, new Submission("", Observation.NONE, null), model, wanted);
    }

    @GET
    public Response list(@BeanParam FilterParameters filter, @BeanParam PageParameters page) {
        PredictionPage found = predictions.list(filter.filter(), page.before(), page.limit());
        PredictionRepresentation representation = representation();
        JsonArrayBuilder list = JsonParts.array();
        found.predictions().forEach(prediction -> list.add(representation.of(prediction)));
        Response.ResponseBuilder answer = Response.ok(
                        JsonParts.object().add("predictions", list).build())
                .link(uri.getRequestUriBuilder().replaceQueryParam("before").build(), "first");
        if (found.next() != null) {
            answer.link(
                    uri.getRequestUriBuilder()
                            .replaceQueryParam("before", found.next())
                            .build(),
                    "next");
        }
        return answer.build();
    }

    @GET
    @Path("{id}")
    public JsonObject find(@PathParam("id") UUID id, @BeanParam TopParameter wanted) {
        return representation().of(predictions.find(id, wanted.top()));
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") UUID id) {
        predictions.delete(id);
    }

    @GET
    @Path("{id}/image")
    @Produces("image/*")
    public Response image(@PathParam("id") UUID id) {
        StoredImage image = predictions.image(id);
        return Response.ok(image.bytes(), image.mediaType())
                .header("Cache-Control", "private, max-age=3600")
                .build();
    }

    @POST
    @Path("{id}/confirmation")
    @SmallBody
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject confirm(@PathParam("id") UUID id, @Nullable JsonObject body, @BeanParam TopParameter wanted) {
        return representation().of(predictions.confirm(id, taxonId(body), wanted.top()));
    }

    private CompletionStage<Response> submit(
            InputStream image, Submission submission, ModelParameters model, AnswerParameters wanted) {
        var request =
                new IdentificationRequest(model.name(), model.version(), wanted.order(), wanted.top(), submission);
        PredictionRepresentation representation = representation();
        return submissions.submit(image, request).thenApply(done -> created(done, representation));
    }

    private static Response created(Prediction prediction, PredictionRepresentation representation) {
        URI self = URI.create(
                PredictionRepresentation.PREDICTIONS + prediction.record().id());
        return Response.created(self).entity(representation.of(prediction)).build();
    }

    private PredictionRepresentation representation() {
        return new PredictionRepresentation(new Languages(headers.getAcceptableLanguages()));
    }

    private static UUID taxonId(@Nullable JsonObject body) {
        if (body != null && body.get("taxonId") instanceof JsonString text) {
            return Parameters.uuid("taxonId", text.getString());
        }
        throw new LepiException(FailureKind.INVALID_INPUT, "taxonId is required, the identifier of a taxon.");
    }
}
