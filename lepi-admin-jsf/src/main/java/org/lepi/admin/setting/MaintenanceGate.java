package org.lepi.admin.setting;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.lepi.admin.account.EndImpersonationServlet;
import org.lepi.admin.account.SignOutServlet;
import org.lepi.ejb.setting.Maintenance;

/**
 * Refuses in maintenance whatever a form sends, but for signing in and out, and the end of acting as somebody. Who may
 * change settings is let through.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class MaintenanceGate extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> OPEN =
            Set.of("/login.xhtml", "/second.xhtml", SignOutServlet.PATH, EndImpersonationServlet.PATH);

    @Inject
    private transient Maintenance maintenance;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean sends = "POST".equals(request.getMethod()) && !OPEN.contains(request.getServletPath());
        if (sends && !maintenance.isOpen()) {
            response.setHeader("Retry-After", Long.toString(Maintenance.RETRY_AFTER.toSeconds()));
            maintenance.requireOpen();
        }
        chain.doFilter(request, response);
    }
}
