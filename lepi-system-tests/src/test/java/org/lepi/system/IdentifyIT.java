package org.lepi.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Identification through both interfaces, on the demonstration's own model and images. */
@ExtendWith(RunningLepi.class)
class IdentifyIT {
    private static final double ROUNDING = 1e-6;

    @Test
    void everySampleImageIsNamedRight() throws IOException, InterruptedException {
        Api operator = Api.asOperator();
        int right = 0;
        Map<Path, String> samples = Samples.demonstration();
        for (Map.Entry<Path, String> sample : samples.entrySet()) {
            Api.Answer answer =
                    operator.post("/pred-api/v1/predictions", "image/jpeg", Files.readAllBytes(sample.getKey()));
            assertEquals(201, answer.status(), answer.body());
            if (sample.getValue()
                    .equals(best(answer.json()).getJsonObject("taxon").getString("scientificName"))) {
                right++;
            }
        }
        assertTrue(samples.size() >= 6, "samples: " + samples.size());
        assertEquals(samples.size(), right, "named right");
    }

    @Test
    void aTaxonIsAsProbableAsItsChildrenTogether() throws IOException, InterruptedException {
        JsonObject prediction = identifySample("?top=100").json();
        Map<String, Double> ofFamily = new HashMap<>();
        Map<String, Double> sumOfSpecies = new HashMap<>();
        for (JsonObject result : prediction.getJsonArray("results").getValuesAs(JsonObject.class)) {
            for (JsonObject taxon : result.getJsonArray("lineage").getValuesAs(JsonObject.class)) {
                String key = taxon.getString("rank") + " " + taxon.getString("scientificName");
                double probability = taxon.getJsonNumber("probability").doubleValue();
                assertEquals(ofFamily.getOrDefault(key, probability), probability, 0, key);
                ofFamily.put(key, probability);
                sumOfSpecies.merge(key, result.getJsonNumber("probability").doubleValue(), Double::sum);
            }
        }
        assertFalse(ofFamily.isEmpty());
        ofFamily.forEach((taxon, probability) ->
                assertEquals(sumOfSpecies.getOrDefault(taxon, 0.0), probability, ROUNDING * 100, taxon));
    }

    @Test
    void aStoredPredictionIsTheOneThatWasAnswered() throws IOException, InterruptedException {
        Api.Answer created = identifySample("");
        String location = created.response().headers().firstValue("Location").orElseThrow();
        Api operator = Api.asOperator();
        Api.Answer found = operator.get(location.substring(location.indexOf("/pred-api")));
        assertEquals(200, found.status(), found.body());
        assertEquals(created.json().getString("id"), found.json().getString("id"));
        assertEquals(created.json().get("results"), found.json().get("results"));
    }

    @Test
    void aDeletedPredictionIsGone() throws IOException, InterruptedException {
        String path = "/pred-api/v1/predictions/" + identifySample("").json().getString("id");
        Api operator = Api.asOperator();
        assertEquals(204, operator.delete(path).status());
        assertEquals(404, operator.get(path).status());
    }

    @Test
    void anAnswerIsConfirmedOnce() throws IOException, InterruptedException {
        JsonObject prediction = identifySample("").json();
        String taxon = best(prediction).getJsonObject("taxon").getString("id");
        String path = "/pred-api/v1/predictions/" + prediction.getString("id") + "/confirmation";
        JsonObject choice =
                jakarta.json.Json.createObjectBuilder().add("taxonId", taxon).build();
        Api operator = Api.asOperator();
        Api.Answer first = operator.postJson(path, choice);
        assertTrue(first.status() == 200 || first.status() == 201, first.body());
        assertEquals(409, operator.postJson(path, choice).status());
    }

    @Test
    void theReplacedServicesContractIsKept() throws IOException, InterruptedException {
        Map.Entry<Path, String> sample =
                Samples.demonstration().entrySet().iterator().next();
        byte[] body = new Multipart()
                .file("image", "sample.jpg", "image/jpeg", Files.readAllBytes(sample.getKey()))
                .body();
        Api.Answer answer = Api.asOperator().post("/pred-api/predict", Multipart.mediaType(), body);
        assertEquals(201, answer.status(), answer.body());
        JsonObject predictions = answer.json().getJsonObject("predictions");
        assertEquals(10, predictions.size());
        JsonObject first = predictions.getJsonObject("0");
        assertEquals(sample.getValue(), first.getString("genus") + " " + first.getString("species"));
        for (String field : new String[] {"family_prob", "subfamily_prob", "genus_prob", "species_prob"}) {
            double probability = first.getJsonNumber(field).doubleValue();
            assertTrue(probability >= 0 && probability <= 1, field + " " + probability);
        }
        assertFalse(first.getJsonArray("example_images").isEmpty());
        assertTrue(answer.json().getString("exec_time").matches("\\d+\\.\\d+ s"), answer.body());
    }

    @Test
    void anyFormatIsIdentified() throws IOException, InterruptedException {
        Api operator = Api.asOperator();
        for (String format : new String[] {"jpg", "png", "gif", "bmp", "tiff"}) {
            Api.Answer answer = operator.post(
                    "/pred-api/v1/predictions",
                    "image/" + ("jpg".equals(format) ? "jpeg" : format),
                    Samples.plain(format, 301, 199));
            assertEquals(201, answer.status(), format + ": " + answer.body());
        }
    }

    private static Api.Answer identifySample(String query) throws IOException, InterruptedException {
        Path sample = Samples.demonstration().keySet().iterator().next();
        Api.Answer answer =
                Api.asOperator().post("/pred-api/v1/predictions" + query, "image/jpeg", Files.readAllBytes(sample));
        assertEquals(201, answer.status(), answer.body());
        return answer;
    }

    private static JsonObject best(JsonObject prediction) {
        return prediction.getJsonArray("results").getJsonObject(0);
    }
}
