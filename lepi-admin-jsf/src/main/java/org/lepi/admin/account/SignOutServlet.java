package org.lepi.admin.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** Ends the session and what was granted with it; also for those who may not see the console. */
@WebServlet(SignOutServlet.PATH)
@ServletSecurity(@HttpConstraint)
public class SignOutServlet extends Leaving {
    /** Below the console. */
    public static final String PATH = "/sign-out";

    private static final long serialVersionUID = 1L;

    @Override
    String leave(HttpServletRequest request) throws ServletException {
        request.logout();
        return "/login.xhtml";
    }
}
