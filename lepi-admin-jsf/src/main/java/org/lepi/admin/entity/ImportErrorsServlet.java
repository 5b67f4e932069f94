package org.lepi.admin.entity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.lepi.admin.failure.FailureWords;
import org.lepi.ejb.entity.ImportOutcome;
import org.lepi.ejb.entity.Imports;
import org.lepi.model.failure.LepiException;

/** What was wrong with the rows of an import, as a file to work through. */
@WebServlet("/import-errors")
@SuppressWarnings("serial") // a servlet is never written
public class ImportErrorsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private Imports imports;

    @Inject
    private FailureWords failureWords;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            UUID id = UUID.fromString(String.valueOf(request.getParameter("id")));
            List<ImportOutcome.Line> errors =
                    imports
                            .find(id)
                            .outcome()
                            .map(ImportOutcome::of)
                            .map(ImportOutcome::errors)
                            .orElse(List.of())
                            .stream()
                            .map(line ->
                                    new ImportOutcome.Line(line.line(), line.label(), failureWords.text(line.words())))
                            .toList();
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"errors.csv\"");
            imports.writeLines(errors, response.getOutputStream());
        } catch (IllegalArgumentException | LepiException unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
