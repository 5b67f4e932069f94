package org.lepi.web.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lepi.ejb.account.http.LanguageChoice;
import org.lepi.web.site.Site;

/**
 * Where the container sends its own errors (web.xml): the API gets a problem, people get a page. It is not there for a
 * request from outside.
 */
@WebServlet("/errors/answer")
public class ErrorAnswer extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri) {
            answer(uri, request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void answer(String uri, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem problem = problem(request);
        response.setStatus(problem.status());
        response.setHeader("Cache-Control", "no-store");
        problem.headers().forEach(response::setHeader);
        if (uri.equals("/pred-api") || uri.startsWith("/pred-api/")) {
            response.setContentType(Problem.MEDIA_TYPE);
            response.getOutputStream().write(problem.toJson().toString().getBytes(UTF_8));
        } else {
            String page = problem.status() < 500 ? "/errors/404.html" : "/errors/500.html";
            Site.in(getServletContext()).page(page, LanguageChoice.of(request)).send(response);
        }
    }

    private static Problem problem(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return Problems.of(thrown, request);
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return Problems.ofStatus(status instanceof Integer code ? code : 500, request);
    }
}
