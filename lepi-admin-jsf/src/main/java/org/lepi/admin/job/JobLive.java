package org.lepi.admin.job;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.model.account.Permission;

/**
 * Lets a page change by itself as the jobs do. A stream is no sign of somebody at the screen: it goes on for as long after
 * the last page as the session would have lasted without it.
 */
@Named
@RequestScoped
public class JobLive {
    private static final String PAGE = "org.lepi.live.page";

    @Inject
    private CurrentAccount caller;

    @Inject
    private HttpServletRequest request;

    @PostConstruct
    void notePage() {
        request.getSession().setAttribute(PAGE, Instant.now());
    }

    public boolean isAllowed() {
        return caller.may(Permission.JOBS_VIEW);
    }

    /** Whether a page that shows jobs was opened not too long ago. */
    static boolean isWatched(HttpSession session) {
        return session.getAttribute(PAGE) instanceof Instant page
                && page.plus(Duration.ofSeconds(session.getMaxInactiveInterval()))
                        .isAfter(Instant.now());
    }
}
