package org.lepi.admin.entity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lepi.admin.language.ReaderLanguage;
import org.lepi.ejb.entity.EntityExport;
import org.lepi.ejb.entity.EntityKinds;
import org.lepi.ejb.entity.ExportFormat;
import org.lepi.ejb.entity.ListQuery;
import org.lepi.model.failure.LepiException;

/** A list as a file to keep: the same address with a format. */
@WebServlet("/export")
@SuppressWarnings("serial") // a servlet is never written
public class ExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private EntityKinds kinds;

    @Inject
    private EntityExport export;

    @Inject
    private ReaderLanguage language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        String of = Optional.ofNullable(request.getParameter(ListAddress.KIND)).orElse("");
        Optional<ExportFormat> format = Stream.of(ExportFormat.values())
                .filter(known -> known.name().equalsIgnoreCase(request.getParameter("format")))
                .findFirst();
        try {
            var table = kinds.permitted(of, "export").table();
            var query = ListQuery.parse(table, parameters, language.getZone());
            if (format.isEmpty()) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            response.setContentType(format.get().mediaType());
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"" + of + "." + format.get().name().toLowerCase(Locale.ROOT) + "\"");
            export.write(of, query, format.get(), response.getOutputStream());
        } catch (LepiException refused) {
            response.sendError(
                    switch (refused.kind()) {
                        case NOT_PERMITTED, NOT_AUTHENTICATED -> HttpServletResponse.SC_FORBIDDEN;
                        case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
                        case INVALID_INPUT -> HttpServletResponse.SC_BAD_REQUEST;
                        default -> throw refused;
                    });
        }
    }
}
