package org.lepi.admin.language;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.account.http.LanguageChoice;
import org.lepi.model.account.Language;

/** Remembers the language that somebody chose, and goes back to the page. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language.of(request.getParameter("to")).ifPresent(chosen -> LanguageChoice.keep(chosen, request, response));
        response.sendRedirect(request.getContextPath() + back(request.getParameter("back")));
    }

    /** Pages of the console only: an address from elsewhere leads to the first page. */
    private static String back(@Nullable String address) {
        return address != null && address.matches("/[a-z-]+\\.xhtml(\\?[^\\s\\\\]*)?") ? address : "/index.xhtml";
    }
}
