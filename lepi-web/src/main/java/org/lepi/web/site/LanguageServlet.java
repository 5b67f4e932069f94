package org.lepi.web.site;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.account.http.LanguageChoice;
import org.lepi.model.account.Language;

/** Keeps the language that a visitor chooses at the head of a page, and shows the same page again. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Language> chosen = Language.of(request.getParameter("language"));
        if (chosen.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        LanguageChoice.keep(chosen.get(), request, response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", back(request.getHeader("Referer")));
    }

    /** The page that the visitor comes from, by its path here, so that nobody is sent to another site. */
    static String back(@Nullable String referer) {
        try {
            URI page = URI.create(referer == null ? "/" : referer);
            String path = page.getRawPath();
            String query = page.getRawQuery();
            return path == null || !path.matches("/(?!/).*") ? "/" : query == null ? path : path + "?" + query;
        } catch (IllegalArgumentException unreadable) {
            return "/";
        }
    }
}
