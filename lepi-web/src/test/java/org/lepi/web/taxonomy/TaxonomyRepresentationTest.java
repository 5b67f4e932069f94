package org.lepi.web.taxonomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lepi.ejb.taxonomy.PageKey;
import org.lepi.ejb.taxonomy.TaxonBrowsing.Details;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.taxonomy.Rank;
import org.lepi.model.taxonomy.Taxon;
import org.lepi.model.taxonomy.VernacularName;

class TaxonomyRepresentationTest {
    private final Taxon subfamily = new Taxon(Rank.SUBFAMILY, "Nymphalinae", "", null, Instant.EPOCH);
    private final Taxon tribe = new Taxon(Rank.TRIBE, "Nymphalini", "", subfamily, Instant.EPOCH);
    private final Taxon genus = new Taxon(Rank.GENUS, "Aglais", "", tribe, Instant.EPOCH);
    private final Taxon species = new Taxon(Rank.SPECIES, "Aglais io", "L.", genus, Instant.EPOCH);

    @Test
    void aListTellsAVernacularNameAndTheParent() {
        var json = TaxonRepresentation.list(List.of(subfamily, species), Map.of(species.id(), "Peacock"));
        var first = json.getJsonArray("taxa").getJsonObject(0);
        var second = json.getJsonArray("taxa").getJsonObject(1);
        assertEquals(JsonValue.NULL, first.get("parentId"));
        assertEquals(JsonValue.NULL, first.get("vernacularName"));
        assertEquals("subfamily", first.getString("rank"));
        assertEquals("Peacock", second.getString("vernacularName"));
        assertEquals(genus.id().toString(), second.getString("parentId"));
        assertEquals("accepted", second.getString("status"));
    }

    @Test
    void aWholeTaxonCanBeSentBackAsItIs() {
        species.describe("https://example.org/io", "Eyespots.");
        var details = new Details(species, List.of(new VernacularName("en", "Peacock")), Map.of("gbif", "4535827"));
        var body = new TaxonBody(TaxonRepresentation.whole(details).toString());
        assertEquals(details.draft(), body.draft());
        assertEquals(species.version(), body.version());
    }

    @Test
    void aPrincipalTaxonHasItsEpithetAndTheNextPrincipalRankAsParent() {
        var lineage = List.of(subfamily, tribe, genus, species);
        var json = new PrincipalTaxonRepresentation(PrincipalRank.SPECIES).of(species, lineage);
        assertEquals("io", json.getString("name"));
        assertEquals(genus.id().toString(), json.getString("parent"));
        assertEquals("1970-01-01T00:00:00Z", json.getString("created_date"));
        var genusJson =
                new PrincipalTaxonRepresentation(PrincipalRank.GENUS).of(genus, List.of(subfamily, tribe, genus));
        assertEquals(subfamily.id().toString(), genusJson.getString("parent"));
        var rootJson = new PrincipalTaxonRepresentation(PrincipalRank.SUBFAMILY).of(subfamily, List.of(subfamily));
        assertEquals(JsonValue.NULL, rootJson.get("parent"));
    }

    @ParameterizedTest
    @CsvSource({
        "250, 0, offset=100, ",
        "250, 100, offset=200, offset=0",
        "250, 200, , offset=100",
        "100, 0, , ",
        "250, 30, offset=130, offset=0",
    })
    void aPageTellsItsNeighbours(int count, int offset, String next, String previous) {
        var page = OffsetPage.of(Map.of("offset", List.of(String.valueOf(offset)), "genus", List.of("A b")));
        var link = new PageLink("http://host/species/", Map.of("genus", List.of("A b")));
        var json = page.represent(count, Json.createArrayBuilder().build(), link);
        assertNeighbour(next, json.get("next"));
        assertNeighbour(previous, json.get("previous"));
    }

    private static void assertNeighbour(String expected, JsonValue link) {
        if (expected == null) {
            assertEquals(JsonValue.NULL, link);
        } else {
            String text = link.toString();
            assertEquals(
                    true, text.contains(expected) && text.contains("genus=A+b") && text.contains("limit=100"), text);
        }
    }

    @Test
    void aPageKeySurvivesItsText() {
        var key = new PageKey("Agrotis ëxclamationis", UUID.randomUUID());
        assertEquals(key, PageLink.key(PageLink.text(key)));
        assertNull(PageLink.key(""));
        assertThrows(LepiException.class, () -> PageLink.key("AAAA"));
        assertThrows(LepiException.class, () -> PageLink.key("%%"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"rank\":\"genus\"}",
                "{\"rank\":\"clade\",\"scientificName\":\"A\"}",
                "{\"rank\":\"genus\",\"scientificName\":7}",
                "{\"rank\":\"genus\",\"scientificName\":\"A\",\"parentId\":\"1\"}",
                "{\"rank\":\"genus\",\"scientificName\":\"A\",\"vernacularNames\":[{\"language\":\"en\"}]}",
                "{\"rank\":\"genus\",\"scientificName\":\"A\",\"vernacularNames\":{}}",
                "{\"rank\":\"genus\",\"scientificName\":\"A\",\"identifiers\":{\"gbif\":1}}"
            })
    void aBodyThatIsNoTaxonIsRefused(String body) {
        var failure = assertThrows(LepiException.class, () -> new TaxonBody(body).draft());
        assertEquals(FailureKind.INVALID_INPUT, failure.kind());
    }

    @Test
    void theVersionComesFromTheHeaderBeforeTheBody() {
        assertEquals(3, TaxonVersion.required("\"3\"", 2));
        assertEquals(2, TaxonVersion.required(null, 2));
        assertThrows(LepiException.class, () -> TaxonVersion.required(null, 0));
        assertThrows(LepiException.class, () -> TaxonVersion.required("*", 2));
    }

    @Test
    void theParametersOfAnUploadAreTheFormatOfItsChecklist() {
        var format = ChecklistParameters.format(Map.of(
                "dryRun", List.of("true"),
                "delimiter", List.of(";"),
                "scientificName", List.of("speciesName"),
                "vernacular:nl", List.of("nederNaam")));
        assertEquals(';', format.delimiter());
        assertEquals(Map.of("scientificName", "speciesName", "vernacular:nl", "nederNaam"), format.columns());
        assertThrows(LepiException.class, () -> ChecklistParameters.format(Map.of("genera", List.of("x"))));
        assertThrows(LepiException.class, () -> ChecklistParameters.format(Map.of("delimiter", List.of("ab"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "-1", "ten", "1.5"})
    void aBadNumberIsRefused(String text) {
        assertThrows(LepiException.class, () -> TaxonParameters.integer("limit", text, 50, 1, 500));
    }

    @Test
    void taxaAreNamedInTheFirstLanguageThatTheClientAccepts() {
        assertEquals("de", TaxonParameters.language(List.of(Locale.forLanguageTag("de-CH"), Locale.ENGLISH)));
        assertEquals("en", TaxonParameters.language(List.of(Locale.forLanguageTag("*"))));
    }
}
