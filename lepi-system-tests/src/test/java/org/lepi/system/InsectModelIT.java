package org.lepi.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A real insect model, imported by the documented commands, on real photographs. */
@ExtendWith(RunningLepi.class)
class InsectModelIT {
    private static final Map<String, String> KNOWN = Map.of(
            "Vanessa atalanta", "Vanessa_atalanta/49133.jpg",
            "Aglais io", "Aglais_io/207977.jpg",
            "Melanargia galathea", "Melanargia_galathea/130398.jpg",
            "Ochlodes sylvanus", "Ochlodes_sylvanus/61781.jpg");

    @BeforeAll
    static void importModels() throws IOException, InterruptedException {
        Path insects = SharedData.path("models/inat-insect");
        RunningLepi.command(
                "import-taxonomy",
                insects.resolve("labels_with_lepidoptera_family.csv").toString(),
                "--scientific-name",
                "scientific_name",
                "--family",
                "lepidoptera_family",
                "--vernacular",
                "en=common_name");
        RunningLepi.command(
                "import-model",
                insects.resolve("inat_insect_mobilenet_v2.pb").toString(),
                "--name",
                "inat-insect",
                "--labels",
                insects.resolve("labels.txt").toString(),
                "--mean",
                "128,128,128",
                "--std",
                "128,128,128",
                "--output",
                "scores",
                "--probabilities",
                "--activate");
    }

    @Test
    void realButterfliesAreNamedRight() throws IOException, InterruptedException {
        Api operator = Api.asOperator();
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> photo : new TreeMap<>(KNOWN).entrySet()) {
            byte[] image = Files.readAllBytes(SharedData.path("photos/european-butterflies/" + photo.getValue()));
            Api.Answer answer = operator.post("/pred-api/v1/predictions?model=inat-insect&top=5", "image/jpeg", image);
            assertEquals(201, answer.status(), answer.body());
            List<String> names = names(answer.json());
            assertTrue(names.contains(photo.getKey()), photo.getKey() + " not among " + names);
            if (!names.get(0).equals(photo.getKey())) {
                wrong.add(photo.getKey());
            }
        }
        assertTrue(wrong.size() <= 1, "not first: " + wrong);
    }

    @Test
    void allEightOrientationsGiveTheSameName() throws IOException, InterruptedException {
        Api operator = Api.asOperator();
        JsonArray first = null;
        for (int orientation = 1; orientation <= 8; orientation++) {
            Path photo = SharedData.path("images-odd/exif-orientation/Landscape_" + orientation + ".jpg");
            JsonArray results = operator.post(
                            "/pred-api/v1/predictions?model=inat-insect&top=3", "image/jpeg", Files.readAllBytes(photo))
                    .json()
                    .getJsonArray("results");
            first = first == null ? results : first;
            assertEquals(
                    first.getJsonObject(0).getJsonObject("taxon").getString("scientificName"),
                    results.getJsonObject(0).getJsonObject("taxon").getString("scientificName"));
        }
    }

    @Test
    void aModelWhoseBatchIsFixedServesBesideIt() throws IOException, InterruptedException {
        Path mobile = SharedData.path("models/mobilenet-v1-025-128");
        RunningLepi.command(
                "import-model",
                mobile.resolve("frozen_graph.pb").toString(),
                "--name",
                "mobilenet",
                "--labels",
                mobile.resolve("labels.txt").toString(),
                "--mean",
                "128,128,128",
                "--std",
                "128,128,128",
                "--output",
                "MobilenetV1/Predictions/Reshape_1",
                "--probabilities",
                "--activate");
        byte[] image = Files.readAllBytes(SharedData.path("photos/european-butterflies/Aglais_io/207977.jpg"));
        Api operator = Api.asOperator();
        for (String model : new String[] {"mobilenet", "inat-insect", "lepi-demo"}) {
            Api.Answer answer = operator.post("/pred-api/v1/predictions?model=" + model, "image/jpeg", image);
            assertEquals(201, answer.status(), answer.body());
            assertEquals(model, answer.json().getJsonObject("model").getString("name"));
        }
    }

    private static List<String> names(JsonObject prediction) {
        return prediction.getJsonArray("results").getValuesAs(JsonObject.class).stream()
                .map(result -> result.getJsonObject("taxon").getString("scientificName"))
                .toList();
    }
}
