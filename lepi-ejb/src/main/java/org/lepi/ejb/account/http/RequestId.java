package org.lepi.ejb.account.http;

import jakarta.servlet.ServletRequest;
import org.lepi.model.identity.Uuid7;

/** One id per request: in the answer's {@code X-Request-Id}, in its problem's {@code instance}, and in the log. */
public final class RequestId {
    private static final String ATTRIBUTE = "org.lepi.request.id";

    private RequestId() {}

    /** The request's id, made when it is first asked for; the client has no say in it. */
    public static String of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String id = Uuid7.next().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
