package org.lepi.launcher.prediction;

import jakarta.json.JsonObject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lepi.launcher.LaunchFailure;
import org.lepi.launcher.client.ImageType;
import org.lepi.launcher.client.LepiClient;
import org.lepi.launcher.client.Query;

/** Has the server identify photographs. */
public final class Identifier {
    private final LepiClient client;

    public Identifier(LepiClient client) {
        this.client = client;
    }

    /**
     * Identifies one photograph.
     *
     * @param top how many species to answer
     * @param model null for the server's default
     * @return the API's answer
     * @throws LaunchFailure if the file cannot be read
     * @throws org.lepi.launcher.client.ApiFailure if the server refuses it
     */
    public JsonObject identify(Path photograph, int top, @Nullable String model)
            throws IOException, InterruptedException {
        if (!Files.isReadable(photograph) || Files.isDirectory(photograph)) {
            throw new LaunchFailure(photograph + " cannot be read");
        }
        try {
            String path = "/v1/predictions" + new Query().with("top", top).with("model", model);
            return client.post(path, ImageType.of(photograph), BodyPublishers.ofFile(photograph));
        } catch (FileNotFoundException e) {
            throw new LaunchFailure(photograph + " cannot be read", e);
        }
    }
}
