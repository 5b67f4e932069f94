package org.lepi.admin.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.lepi.ejb.account.http.ConsoleSession;

/** Ends acting as somebody, who perhaps may not see the console. */
@WebServlet(EndImpersonationServlet.PATH)
@ServletSecurity(@HttpConstraint)
public class EndImpersonationServlet extends Leaving {
    /** Below the console. */
    public static final String PATH = "/end-impersonation";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ConsoleSession session;

    @Override
    String leave(HttpServletRequest request) {
        session.endImpersonation(request);
        return "/index.xhtml";
    }
}
