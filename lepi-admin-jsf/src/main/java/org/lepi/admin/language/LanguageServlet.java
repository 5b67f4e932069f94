package org.lepi.admin.language;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Remembers the language that somebody chose, and goes back to the page. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String tag = request.getParameter("to");
        if (tag != null) {
            Language.spoken(tag).ifPresent(locale -> response.addCookie(cookie(locale.getLanguage())));
        }
        response.sendRedirect(request.getContextPath() + back(request.getParameter("back")));
    }

    private static Cookie cookie(String tag) {
        var cookie = new Cookie(Language.COOKIE, tag);
        cookie.setPath("/");
        cookie.setMaxAge((int) REMEMBERED.toSeconds());
        cookie.setHttpOnly(true);
        return cookie;
    }

    /** Pages of the console only: an address from elsewhere leads to the first page. */
    private static String back(@Nullable String address) {
        return address != null && address.matches("/[a-z-]+\\.xhtml(\\?[^\\s\\\\]*)?") ? address : "/index.xhtml";
    }
}
