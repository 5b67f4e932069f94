package org.lepi.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Makes the pages when the application starts, and gives each its address; a page that cannot be made stops the start. */
@WebListener
public class SiteListener implements ServletContextListener {
    private static final String ROOT = "/WEB-INF/pages";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        Map<String, String> files = new HashMap<>();
        read(context, ROOT + "/", files);
        Site site = new Site(new PageTemplate(files));
        Site.keep(context, site);
        context.addServlet("pages", PageServlet.class)
                .addMapping(site.addresses().stream()
                        .map(address -> address.equals("/") ? "" : address + "*")
                        .toArray(String[]::new));
    }

    private static void read(ServletContext context, String folder, Map<String, String> files) {
        for (String path : Objects.requireNonNull(context.getResourcePaths(folder), folder)) {
            if (path.endsWith("/")) {
                read(context, path, files);
            } else {
                files.put(path.substring(ROOT.length()), text(context, path));
            }
        }
    }

    private static String text(ServletContext context, String path) {
        try (InputStream in = context.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
