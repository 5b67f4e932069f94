package org.lepi.web.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.mail.ContactForm;
import org.lepi.ejb.mail.ContactMessage;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.web.account.SmallBody;

/** What visitors write to whoever runs this installation. */
@Path("v1/contact")
@SmallBody
@PermitAll
public class ContactResource {
    @Inject
    private ContactForm form;

    @Context
    private HttpServletRequest request;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response send(@Nullable JsonStructure body) {
        if (!(body instanceof JsonObject fields)) {
            throw new LepiException(FailureKind.INVALID_INPUT, "The body must be a JSON object.");
        }
        form.send(
                new ContactMessage(
                        fields.getString("name", ""),
                        fields.getString("email", ""),
                        fields.getString("subject", ""),
                        fields.getString("message", "")),
                request.getRemoteAddr());
        return Response.accepted().build();
    }
}
