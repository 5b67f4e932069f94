package org.lepi.web.prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PredictionRepresentationTest {
    private final JsonObject json = inLanguages(Locale.ENGLISH);

    @Test
    void theAnswerNamesItselfItsModelAndWhereItIs() {
        assertEquals(Swallowtail.ID.toString(), json.getString("id"));
        assertEquals("2026-07-31T12:00:00Z", json.getString("createdAt"));
        assertEquals("lepidoptera", json.getJsonObject("model").getString("name"));
        assertEquals("1", json.getJsonObject("model").getString("version"));
        assertEquals("probability", json.getString("order"));
        assertEquals("field 7", json.getString("reference"));
        assertEquals(
                46.5,
                json.getJsonObject("observation").getJsonNumber("latitude").doubleValue());
        assertEquals(
                "/pred-api/v1/predictions/" + Swallowtail.ID,
                json.getJsonObject("links").getString("self"));
        assertTrue(json.isNull("confirmation"));
    }

    @Test
    void aResultComesWithItsLineageFromTheRoot() {
        JsonObject first = json.getJsonArray("results").getJsonObject(0);
        assertEquals(1, first.getInt("position"));
        assertEquals(0.99, first.getJsonNumber("probability").doubleValue());
        assertEquals("species", first.getJsonObject("taxon").getString("rank"));
        assertEquals(
                List.of("order", "family", "subfamily", "genus"),
                first.getJsonArray("lineage").getValuesAs(JsonObject.class).stream()
                        .map(step -> step.getString("rank"))
                        .toList());
        JsonObject image = first.getJsonArray("exampleImages").getJsonObject(0);
        assertEquals("/pred-api/v1/media/" + Swallowtail.SHA, image.getString("url"));
        assertEquals("CC BY 4.0", image.getString("licence"));
        assertEquals("A. Collector", image.getString("attribution"));
    }

    @Test
    void probabilitiesAreRoundedToNineDecimals() {
        JsonObject order = json.getJsonArray("results")
                .getJsonObject(0)
                .getJsonArray("lineage")
                .getJsonObject(0);
        assertEquals(1.0, order.getJsonNumber("probability").doubleValue());
    }

    @Test
    void theVernacularNameIsInTheFirstLanguageThatHasOne() {
        assertEquals("Scarce swallowtail", vernacularName(Locale.ENGLISH));
        assertEquals("Segelfalter", vernacularName(Locale.FRENCH, Locale.forLanguageTag("de-CH")));
        assertEquals("", vernacularName(Locale.FRENCH));
        assertEquals("Scarce swallowtail", vernacularName(new Locale.Builder().build(), Locale.ENGLISH));
    }

    @Test
    void aLabelThatIsNoTaxonHasNoIdentifierAndNoRank() {
        JsonObject taxon = json.getJsonArray("results").getJsonObject(1).getJsonObject("taxon");
        assertTrue(taxon.isNull("id"));
        assertTrue(taxon.isNull("rank"));
        assertEquals("no moth", taxon.getString("scientificName"));
    }

    private static String vernacularName(Locale... accepted) {
        return inLanguages(accepted)
                                .getJsonArray("results")
                                .getJsonObject(0)
                                .getJsonObject("taxon")
                                .get("vernacularName")
                        instanceof JsonString name
                ? name.getString()
                : "";
    }

    private static JsonObject inLanguages(Locale... accepted) {
        return new PredictionRepresentation(new Languages(List.of(accepted))).of(Swallowtail.prediction());
    }
}
