package org.lepi.admin.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lepi.ejb.system.SystemReport;

/** The software bill of materials as a file. */
@WebServlet("/sbom.json")
public class BillOfMaterialsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SystemReport report;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] bill = report.billOfMaterials().getBytes(UTF_8);
        response.setContentType("application/vnd.cyclonedx+json");
        response.setHeader("Content-Disposition", "attachment; filename=\"lepi-sbom.json\"");
        response.setContentLength(bill.length);
        response.getOutputStream().write(bill);
    }
}
