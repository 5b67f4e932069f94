package org.lepi.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    private static final String PHOTOGRAPHS = "photos/european-butterflies/";
    /** The photographs of the species that the model has a class for. */
    private static final Map<String, String> KNOWN = Map.of(
            "Vanessa atalanta", "Vanessa_atalanta/49133.jpg",
            "Aglais io", "Aglais_io/207977.jpg",
            "Lasiommata megera", "Lasiommata_megera/147298.jpg",
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
            byte[] image = Files.readAllBytes(SharedData.path(PHOTOGRAPHS + photo.getValue()));
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
    void aPhotographGetsTheSameAnswerHoweverTheCameraWasHeld() throws IOException, InterruptedException {
        Api operator = Api.asOperator();
        OrientedPhotograph photograph =
                new OrientedPhotograph(Files.readAllBytes(SharedData.path(PHOTOGRAPHS + KNOWN.get("Aglais io"))));
        Map<String, Double> upright = probabilities(operator, photograph.stored(1));
        for (int code = 2; code <= 8; code++) {
            Map<String, Double> answer = probabilities(operator, photograph.stored(code));
            for (Map.Entry<String, Double> taxon : upright.entrySet()) {
                assertEquals(taxon.getValue(), answer.getOrDefault(taxon.getKey(), 0.0), 0.02, "orientation " + code);
            }
        }
    }

    /** These eight files differ in the words painted on them, so that only the name is the same. */
    @Test
    void realFilesOfAllEightOrientationsGetTheSameName() throws IOException, InterruptedException {
        Api operator = Api.asOperator();
        for (int code = 1; code <= 8; code++) {
            Path photo = SharedData.path("images-odd/exif-orientation/Landscape_" + code + ".jpg");
            Map<String, Double> answer = probabilities(operator, Files.readAllBytes(photo));
            assertTrue(answer.getOrDefault("background", 0.0) > 0.6, code + ": " + answer);
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
        byte[] image = Files.readAllBytes(SharedData.path(PHOTOGRAPHS + KNOWN.get("Aglais io")));
        Api operator = Api.asOperator();
        for (String model : new String[] {"mobilenet", "inat-insect", "lepi-demo"}) {
            Api.Answer answer = operator.post("/pred-api/v1/predictions?model=" + model, "image/jpeg", image);
            assertEquals(201, answer.status(), answer.body());
            assertEquals(model, answer.json().getJsonObject("model").getString("name"));
        }
    }

    /** The first three taxa with their probabilities. */
    private static Map<String, Double> probabilities(Api operator, byte[] jpeg)
            throws IOException, InterruptedException {
        Map<String, Double> probabilities = new TreeMap<>();
        Api.Answer answer = operator.post("/pred-api/v1/predictions?model=inat-insect&top=3", "image/jpeg", jpeg);
        for (JsonObject result : answer.json().getJsonArray("results").getValuesAs(JsonObject.class)) {
            probabilities.put(
                    result.getJsonObject("taxon").getString("scientificName"),
                    result.getJsonNumber("probability").doubleValue());
        }
        return probabilities;
    }

    private static List<String> names(JsonObject prediction) {
        return prediction.getJsonArray("results").getValuesAs(JsonObject.class).stream()
                .map(result -> result.getJsonObject("taxon").getString("scientificName"))
                .toList();
    }
}
