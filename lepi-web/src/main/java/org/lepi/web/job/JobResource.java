package org.lepi.web.job;

import static org.lepi.model.account.Permission.JOBS_CHANGE;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.job.JobPage;
import org.lepi.ejb.job.JobQueue;
import org.lepi.model.identity.JsonParts;
import org.lepi.web.account.SmallBody;

/** What runs later. Its progress is read by asking again. */
@Path("v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@SmallBody
@Permitted({})
public class JobResource {
    @Inject
    private JobQueue queue;

    @Context
    private UriInfo uri;

    @GET
    public Response list(@BeanParam JobParameters wanted) {
        JobPage page = queue.list(wanted.filter(), wanted.before(), wanted.limit());
        JsonArrayBuilder list = JsonParts.array();
        page.jobs().forEach(job -> list.add(JobRepresentation.job(job)));
        Response.ResponseBuilder answer =
                Response.ok(JsonParts.object().add("jobs", list).build());
        if (page.next() != null) {
            answer.link(
                    uri.getRequestUriBuilder()
                            .replaceQueryParam("before", page.next())
                            .build(),
                    "next");
        }
        return answer.build();
    }

    @GET
    @Path("{id}")
    public JsonObject find(@PathParam("id") UUID id) {
        return JobRepresentation.details(queue.find(id));
    }

    /** Cancels; one that runs ends within some seconds. */
    @DELETE
    @Path("{id}")
    public JsonObject cancel(@PathParam("id") UUID id) {
        return JobRepresentation.job(queue.cancel(id)).build();
    }

    @POST
    @Path("{id}/retry")
    @Permitted(JOBS_CHANGE)
    public JsonObject retry(@PathParam("id") UUID id) {
        return JobRepresentation.job(queue.retry(id, null)).build();
    }
}
