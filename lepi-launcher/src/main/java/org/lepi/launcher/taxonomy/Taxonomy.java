package org.lepi.launcher.taxonomy;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lepi.launcher.LaunchFailure;
import org.lepi.launcher.client.LepiClient;
import org.lepi.launcher.client.Query;

/** Imports taxa through the API. */
public final class Taxonomy {
    private final LepiClient client;

    public Taxonomy(LepiClient client) {
        this.client = client;
    }

    /** Imports a checklist whose columns are named like lepi's fields. */
    public JsonObject importChecklist(Path csv) throws IOException, InterruptedException {
        return importChecklist(csv, new Query());
    }

    /**
     * Imports a checklist, all of it or nothing.
     *
     * @param format what the server is to know about the file, as parameters
     * @throws org.lepi.launcher.client.ApiFailure with the lines that are wrong
     */
    JsonObject importChecklist(Path csv, Query format) throws IOException, InterruptedException {
        if (!Files.isReadable(csv) || Files.isDirectory(csv)) {
            throw new LaunchFailure(csv + " cannot be read");
        }
        return client.post("/v1/taxonomy/imports" + format, "text/csv", BodyPublishers.ofFile(csv));
    }

    /**
     * Loads the fixture files (JSON) of a folder, all of them or none.
     *
     * @throws org.lepi.launcher.client.ApiFailure with the files and lines that are wrong
     */
    JsonObject loadFixtures(Path folder, Query options) throws IOException, InterruptedException {
        return client.post(
                "/v1/taxonomy/fixtures" + options, "application/zip", BodyPublishers.ofByteArray(zip(folder)));
    }

    private static byte[] zip(Path folder) throws IOException {
        List<Path> files;
        if (!Files.isDirectory(folder)) {
            throw new LaunchFailure(folder + " is no folder");
        }
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) {
            throw new LaunchFailure(folder + " holds no fixture files (*.json)");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
                zip.write(Files.readAllBytes(file));
            }
        }
        return bytes.toByteArray();
    }
}
