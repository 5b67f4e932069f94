package org.lepi.admin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.lepi.ejb.entity.Imports;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/**
 * Refuses an upload by its announced length, before anything of it is stored. The forms that take files are that of
 * the imports and that of images. First of the filters (web.xml): asking for a parameter makes the server store the file.
 */
public class UploadLimit extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** Of what stands around the file in the request. */
    private static final long FRAME = 64 * 1024;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            long length = request.getContentLengthLong();
            if (length < 0 || length > Imports.LARGEST_FILE + FRAME) {
                throw new LepiException(
                        FailureKind.UPLOAD_TOO_LARGE,
                        "An upload must say how long it is, and have at most " + Imports.LARGEST_FILE + " bytes.");
            }
        }
        chain.doFilter(request, response);
    }
}
