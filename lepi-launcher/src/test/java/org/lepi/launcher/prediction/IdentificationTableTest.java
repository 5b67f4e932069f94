package org.lepi.launcher.prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class IdentificationTableTest {
    private static final String ANSWER = """
            {"model": {"name": "lepi-demo", "version": "1"},
             "timings": {"totalMillis": 23.4},
             "results": [
               {"position": 1, "probability": 0.98123,
                "taxon": {"scientificName": "Coenonympha pamphilus", "vernacularName": "Kleines Wiesenvögelchen"},
                "lineage": [{"rank": "order", "scientificName": "Lepidoptera", "probability": 1.0},
                            {"rank": "family", "scientificName": "Nymphalidae", "probability": 0.99}]},
               {"position": 10, "probability": 0.0004,
                "taxon": {"scientificName": "background", "vernacularName": null, "rank": null},
                "lineage": [{"rank": null, "scientificName": "background", "probability": 0.0004}]}]}
            """;

    @Test
    void columnsAreAlignedAndMissingNamesAreBlank() {
        assertEquals("""
                 #  species                vernacular name          family       probability
                 1  Coenonympha pamphilus  Kleines Wiesenvögelchen  Nymphalidae       98.1 %
                10  background                                                       < 0.1 %
                """, table(ANSWER).toString());
    }

    @Test
    void theHeadingTellsModelAndTime() {
        assertEquals("model lepi-demo 1, 23 ms", table(ANSWER).heading());
        assertEquals(
                "model lepi-demo 1",
                table(ANSWER.replace("{\"totalMillis\": 23.4}", "null")).heading());
    }

    private static IdentificationTable table(String answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer))) {
            return new IdentificationTable(reader.readObject());
        }
    }
}
