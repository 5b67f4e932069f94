package org.lepi.launcher.registry;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lepi.launcher.client.LepiClient;
import org.lepi.launcher.client.Query;

/** Imports and activates model versions through the API. */
public final class Models {
    private final LepiClient client;

    public Models(LepiClient client) {
        this.client = client;
    }

    /** Imports a model that has its manifest beside it; see {@link #importModel(Path, ManifestOptions)}. */
    public JsonObject importModel(Path artefact) throws IOException, InterruptedException {
        return importModel(artefact, new ManifestOptions());
    }

    /**
     * Sends the artefact with its manifest. The server scans, freezes and tries it, which takes seconds to minutes.
     *
     * @return the version as registered, with {@code name}, {@code version} and {@code state}
     * @throws org.lepi.launcher.client.ApiFailure with the reason why the server refuses it
     */
    JsonObject importModel(Path artefact, ManifestOptions options) throws IOException, InterruptedException {
        ModelSource source = new ModelSource(artefact);
        JsonObject manifest = options.over(source.manifest());
        Path archive = Files.createTempFile("lepi-model", ".zip");
        try {
            source.pack(manifest, archive);
            return client.post("/v1/models/imports", "application/zip", BodyPublishers.ofFile(archive));
        } finally {
            Files.delete(archive);
        }
    }

    /** Makes it the version of its model that serves; returns when it does. */
    public JsonObject activate(String name, String version) throws IOException, InterruptedException {
        String path = "/v1/models/" + Query.encode(name) + "/versions/" + Query.encode(version) + "/activation";
        return client.post(path, "application/json", BodyPublishers.ofString("{}"));
    }
}
