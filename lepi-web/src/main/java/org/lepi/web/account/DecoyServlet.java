package org.lepi.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.lepi.ejb.account.Trespasses;
import org.lepi.ejb.account.http.Senders;

/**
 * Looks like the sign-in of an administration that is not here, and notes who tries. It answers everybody the same, and
 * reads no password.
 */
@WebServlet("/admin/*")
public class DecoyServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int MAX_BODY = 4096;

    @Inject
    private transient Trespasses trespasses;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(response, "");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String login = "";
        if (request.getContentLengthLong() >= 0 && request.getContentLengthLong() <= MAX_BODY) {
            String typed = request.getParameter("username");
            login = typed == null ? "" : typed;
        }
        trespasses.note(login, Senders.of(request));
        answer(
                response,
                "<p class=\"errornote\">Please enter the correct username and password for a staff account."
                        + " Note that both fields may be case-sensitive.</p>");
    }

    private static void answer(HttpServletResponse response, String note) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write("""
                <!DOCTYPE html>
                <html lang="en-us">
                <head><title>Log in | Site admin</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex"></head>
                <body><main><h1>Administration</h1>%s
                <form action="/admin/login/" method="post">
                <p><label for="id_username">Username:</label>
                <input type="text" name="username" id="id_username" maxlength="254" autocomplete="off" required></p>
                <p><label for="id_password">Password:</label>
                <input type="password" name="password" id="id_password" autocomplete="off" required></p>
                <p><input type="submit" value="Log in"></p></form></main></body>
                </html>
                """.formatted(note).getBytes(StandardCharsets.UTF_8));
    }
}
