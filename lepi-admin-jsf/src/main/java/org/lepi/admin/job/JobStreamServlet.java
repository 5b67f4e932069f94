package org.lepi.admin.job;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.model.account.Permission;

/** How the jobs change, as Server-Sent Events. No thread is held: {@link JobStream} writes to all who listen. */
@WebServlet(urlPatterns = "/live/jobs", asyncSupported = true)
@SuppressWarnings("serial") // a servlet is never written
public class JobStreamServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentAccount caller;

    @Inject
    private JobStream stream;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        if (session == null || !caller.may(Permission.JOBS_VIEW)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (!JobLive.isWatched(session)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT); // a browser asks no more
        } else if (stream.isFull()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader("X-Accel-Buffering", "no"); // a proxy is to pass it on at once
            AsyncContext exchange = request.startAsync();
            stream.add(new JobListener(exchange, session));
        }
    }
}
