package org.lepi.ejb.account.http;

import jakarta.servlet.http.HttpServletRequest;
import org.lepi.ejb.account.Sender;

/** Says where a request came from. */
public final class Senders {
    private Senders() {}

    /** The request's address and agent. */
    public static Sender of(HttpServletRequest request) {
        return new Sender(request.getRemoteAddr(), request.getHeader("User-Agent"));
    }
}
