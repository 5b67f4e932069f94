package org.lepi.launcher.demo;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import org.lepi.launcher.client.ApiFailure;
import org.lepi.launcher.client.LepiClient;
import org.lepi.launcher.client.Multipart;
import org.lepi.launcher.registry.Models;
import org.lepi.launcher.taxonomy.Taxonomy;

/** Loads the demo data: taxa, then the model whose labels name them, then their example images. */
public final class DemoLoad {
    private final LepiClient client;
    private final DemoFolder folder;

    public DemoLoad(LepiClient client, DemoFolder folder) {
        this.client = client;
        this.folder = folder;
    }

    /** Loads what is not there yet, and marks the folder as loaded. */
    public void run() throws IOException, InterruptedException {
        new Taxonomy(client).importChecklist(folder.checklist());
        loadModel();
        for (DemoFolder.Example example : folder.examples()) {
            load(example);
        }
        Files.writeString(folder.loaded(), "");
    }

    private void loadModel() throws IOException, InterruptedException {
        Models models = new Models(client);
        try {
            JsonObject registered = models.importModel(folder.model());
            models.activate(registered.getString("name"), registered.getString("version"));
        } catch (ApiFailure failure) {
            skipIfThere(failure);
        }
    }

    private void load(DemoFolder.Example example) throws IOException, InterruptedException {
        Multipart form = new Multipart()
                .text("taxon", example.scientificName())
                .text("collection", example.collection())
                .text("licence", example.licence())
                .text("attribution", example.attribution())
                .file("file", example.file());
        try {
            client.post("/v1/images", form.mediaType(), form.publisher());
        } catch (ApiFailure failure) {
            skipIfThere(failure);
        }
    }

    private static void skipIfThere(ApiFailure failure) {
        if (!failure.isConflict()) {
            throw failure;
        }
    }
}
