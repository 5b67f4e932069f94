package org.lepi.web.prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BiodexRepresentationTest {
    private static final String MEDIA = "https://lepi.example.org/pred-api/v1/media/";

    private final JsonObject json = new BiodexRepresentation(MEDIA).of(Swallowtail.prediction());

    @Test
    void theAnswerHasTheFieldsOfTheContractAndNoOthers() {
        assertEquals(
                Set.of("uploaded_image_saved_name", "predictions", "prediction_model", "exec_time"), json.keySet());
        assertEquals("lepidoptera", json.getString("prediction_model"));
        assertEquals("0.83 s", json.getString("exec_time"));
        assertEquals("foo_00ab12f.jpg", json.getString("uploaded_image_saved_name"));
        assertEquals(
                List.of("0", "1"), List.copyOf(json.getJsonObject("predictions").keySet()));
    }

    @Test
    void aResultHasTheBareEpithetAndAProbabilityForEachRank() {
        JsonObject first = json.getJsonObject("predictions").getJsonObject("0");
        assertEquals(
                Set.of(
                        "species",
                        "genus",
                        "subfamily",
                        "family",
                        "species_prob",
                        "genus_prob",
                        "subfamily_prob",
                        "family_prob",
                        "example_images",
                        "example_image_0",
                        "description",
                        "index"),
                first.keySet());
        assertEquals("podalirius", first.getString("species"));
        assertEquals("Iphiclides", first.getString("genus"));
        assertEquals("Papilionidae", first.getString("family"));
        assertEquals(0.998, first.getJsonNumber("subfamily_prob").doubleValue());
        assertEquals(MEDIA + Swallowtail.SHA, first.getString("example_image_0"));
        assertEquals(10001000000000L, first.getJsonNumber("index").longValue());
    }

    @Test
    void whatHasNoTaxonAndNoImageHasEmptyTextsInstead() {
        JsonObject second = json.getJsonObject("predictions").getJsonObject("1");
        assertEquals("no moth", second.getString("species"));
        assertEquals("", second.getString("genus"));
        assertTrue(second.isNull("genus_prob"));
        assertTrue(second.getJsonArray("example_images").isEmpty());
        assertEquals("", second.getString("example_image_0"));
        assertEquals("", second.getString("description"));
        assertTrue(second.isNull("index"));
    }
}
