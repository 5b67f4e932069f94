package org.lepi.web.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/**
 * Answers {@code /openapi} in the place of the server's own generator, which sees neither bean parameters nor media
 * types. JSON where the client asks for it, otherwise YAML.
 */
@WebServlet("/openapi")
public class OpenApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final byte[] json;
    private final byte[] yaml;

    /** Reads the document. */
    public OpenApiServlet() {
        OpenApiDocument document = new OpenApiDocument();
        json = document.json().toString().getBytes(UTF_8);
        yaml = document.yaml().getBytes(UTF_8);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean wantsJson = wantsJson(request);
        byte[] body = wantsJson ? json : yaml;
        response.setContentType(wantsJson ? "application/json" : "application/yaml");
        response.setHeader("Vary", "Accept");
        response.setHeader("Cache-Control", "public, max-age=300");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean wantsJson(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        String lowerCase = accept == null ? "" : accept.toLowerCase(Locale.ROOT);
        return lowerCase.contains("json") && !lowerCase.contains("yaml");
    }
}
