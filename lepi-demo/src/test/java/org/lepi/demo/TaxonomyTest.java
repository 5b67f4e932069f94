package org.lepi.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.lepi.demo.species.DemoSpecies;
import org.lepi.demo.specimen.Species;

class TaxonomyTest {
    private static final List<String> NEEDED = List.of(
            "order",
            "superfamily",
            "family",
            "subfamily",
            "genus",
            "species",
            "authorship",
            "vernacular:en",
            "vernacular:de",
            "vernacular:fr",
            "description");

    private final List<CSVRecord> rows;

    TaxonomyTest() throws IOException {
        String text = new String(DemoData.bytes(DemoData.CHECKLIST), StandardCharsets.UTF_8);
        rows = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }

    @Test
    void theChecklistNamesExactlyTheSpeciesThatAreDrawn() {
        Set<String> drawn =
                DemoSpecies.all().stream().map(Species::scientificName).collect(Collectors.toSet());
        assertEquals(drawn, rows.stream().map(row -> row.get("species")).collect(Collectors.toSet()));
        assertEquals(drawn.size(), rows.size(), "a name occurs twice");
    }

    @Test
    void everyLineageIsComplete() {
        for (CSVRecord row : rows) {
            for (String column : NEEDED) {
                assertFalse(row.get(column).isBlank(), column + " of " + row.get("species"));
            }
            assertTrue(row.get("species").startsWith(row.get("genus") + " "), row.get("species"));
            assertEquals("accepted", row.get("status"));
        }
    }

    @Test
    void aTaxonHasOneParent() {
        Map<String, String> parents = new HashMap<>();
        List<String> ranks = List.of("order", "superfamily", "family", "subfamily", "genus");
        for (CSVRecord row : rows) {
            for (int i = 1; i < ranks.size(); i++) {
                String parent = row.get(ranks.get(i - 1));
                assertEquals(parent, parents.computeIfAbsent(row.get(ranks.get(i)), name -> parent));
            }
        }
    }

    @Test
    void thereAreTwentyFourSpeciesOrMoreInFiveFamiliesOrMore() {
        assertTrue(rows.size() >= 24);
        assertTrue(rows.stream().map(row -> row.get("family")).distinct().count() >= 5);
    }
}
