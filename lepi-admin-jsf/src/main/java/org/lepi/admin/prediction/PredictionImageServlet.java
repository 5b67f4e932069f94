package org.lepi.admin.prediction;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.lepi.ejb.media.StoredImage;
import org.lepi.ejb.prediction.Predictions;
import org.lepi.model.failure.LepiException;

/** The image of a prediction as it was sent, {@code /image/<id>}; 404 for one that the session may not see. */
@WebServlet("/image/*")
public class PredictionImageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Predictions predictions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        try {
            StoredImage image = predictions.image(UUID.fromString(path == null ? "" : path.substring(1)));
            response.setContentType(image.mediaType());
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            response.getOutputStream().write(image.bytes());
        } catch (LepiException | IllegalArgumentException unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
