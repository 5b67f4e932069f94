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
 * @param contract of the input, as manifests have it
 * @param output name of the tensor
 */
record ServedModel(String name, Path graph, JsonObject contract, String output, int classes) {

    /** The model version that gave this answer. */
    static ServedModel behind(JsonObject answer, LepiClient client, LepiHome home)
            throws IOException, InterruptedException {
        JsonObject model = answer.getJsonObject("model");
        JsonObject version = client.get("/v1/models/" + Query.encode(model.getString("name")) + "/versions/"
                + Query.encode(model.getString("version")));
        return new ServedModel(
                model.getString("name"),
                home.models().resolve(version.getString("servedSha256") + ".pb"),
                version.getJsonObject("input"),
                version.getJsonObject("output").getString("name"),
                version.getInt("classes"));
    }

    String input() {
        return contract.getString("name");
    }

    /** In pixels. */
    int width() {
        return contract.getInt("width");
    }

    /** In pixels. */
    int height() {
        return contract.getInt("height");
    }
}
