package org.lepi.admin.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What the buttons at the head of every page do. They are plain forms and none of Faces: they work on whatever page, in
 * maintenance and after the page has expired. The session's cookie is sent from no other site (SameSite); what a
 * browser says to come from another origin of this one is refused too.
 */
abstract class Leaving extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String from = request.getHeader("Sec-Fetch-Site");
        if (from == null || from.equals("same-origin")) {
            response.sendRedirect(request.getContextPath() + leave(request));
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Does it; the page to go on with. */
    abstract String leave(HttpServletRequest request) throws ServletException;
}
