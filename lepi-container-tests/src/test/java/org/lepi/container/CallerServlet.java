package org.lepi.container;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The request in whose thread the code of {@link Callers} runs. */
@WebServlet(CallerServlet.PATH + "/*")
public final class CallerServlet extends HttpServlet {
    static final String PATH = "/caller";
    static final int DONE = HttpServletResponse.SC_NO_CONTENT;
    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("serial") // a servlet is never written
    private Callers callers;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        callers.runWaiting(request.getPathInfo().substring(1));
        response.setStatus(DONE);
    }
}
