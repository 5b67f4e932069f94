package org.lepi.admin.entity;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.lepi.ejb.entity.Imports;
import org.lepi.model.failure.LepiException;

/** How far an import is, for the page that waits for it: {@code {"busy": true, "done": 0.42}}. */
@WebServlet("/import-progress")
@SuppressWarnings("serial") // a servlet is never written
public class ImportProgressServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private Imports imports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            UUID id = UUID.fromString(String.valueOf(request.getParameter("id")));
            String progress = Json.createObjectBuilder()
                    .add("busy", imports.find(id).isBusy())
                    .add("done", imports.progress(id))
                    .build()
                    .toString();
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().write(progress);
        } catch (IllegalArgumentException | LepiException unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
