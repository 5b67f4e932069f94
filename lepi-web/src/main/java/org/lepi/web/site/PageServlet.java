package org.lepi.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lepi.ejb.account.http.LanguageChoice;
import org.lepi.ejb.setting.Maintenance;
import org.lepi.model.account.Language;

/** Shows the pages, each at its address, in the visitor's language. */
public class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Maintenance maintenance;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null) {
            String query = request.getQueryString();
            response.sendRedirect(request.getServletPath() + "/" + (query == null ? "" : "?" + query));
        } else if (path.equals("/")) {
            Language language = LanguageChoice.of(request);
            Page page = Site.in(getServletContext()).at(request.getServletPath() + path, language);
            answer(withBanner(page, language), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Page withBanner(Page page, Language language) {
        String banner = maintenance.banner(language.code());
        if (banner.isEmpty()) {
            return maintenance.isOn() ? page.inMaintenance() : page;
        }
        return page.saying(banner);
    }

    /** The browser asks each time, since the language may have changed; it is told to use what it has where it may. */
    private static void answer(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("ETag", page.etag());
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(page.etag())) {
            page.describe(response);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            page.send(response);
        }
    }
}
