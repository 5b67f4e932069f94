package org.lepi.launcher.bench;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import org.lepi.launcher.client.LepiClient;
import org.lepi.launcher.client.Query;
import org.lepi.launcher.home.LepiHome;

/**
 * The network behind an answer, as the server serves it.
 *
 * @param graph the frozen graph in the home
 * @param width of the input, pixels
 */
record ServedModel(Path graph, String input, String output, int width, int height) {

    /** The model version that gave this answer. */
    static ServedModel behind(JsonObject answer, LepiClient client, LepiHome home)
            throws IOException, InterruptedException {
        JsonObject model = answer.getJsonObject("model");
        JsonObject version = client.get("/v1/models/" + Query.encode(model.getString("name")) + "/versions/"
                + Query.encode(model.getString("version")));
        JsonObject input = version.getJsonObject("input");
        return new ServedModel(
                home.models().resolve(version.getString("servedSha256") + ".pb"),
                input.getString("name"),
                version.getJsonObject("output").getString("name"),
                input.getInt("width"),
                input.getInt("height"));
    }
}
