package org.lepi.ejb.taxonomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lepi.ejb.entity.DarwinCoreArchive;
import org.lepi.model.failure.LepiException;

class DarwinCoreTaxaTest {
    private static List<Map<String, String>> table(List<Map<String, String>> rows) {
        List<List<String>> table = new DarwinCoreTaxa(new DarwinCoreArchive("Taxon", rows)).table();
        List<String> header = table.get(0);
        return table.subList(1, table.size()).stream()
                .map(record -> {
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < header.size(); i++) {
                        row.put(header.get(i), record.get(i));
                    }
                    row.values().removeIf(String::isEmpty);
                    return row;
                })
                .toList();
    }

    @Test
    void authorsAreTakenOffTheName() {
        Map<String, String> row = table(List.of(Map.of(
                        "scientificName",
                        "Aglais io (Linnaeus, 1758)",
                        "taxonRank",
                        "Species",
                        "family",
                        "Nymphalidae")))
                .get(0);
        assertEquals("Aglais io", row.get("scientificName"));
        assertEquals("(Linnaeus, 1758)", row.get("authorship"));
        assertEquals("species", row.get("rank"));
        assertEquals("Nymphalidae", row.get("family"));
        assertEquals("accepted", row.get("status"));
    }

    @Test
    void theNameIsMadeOfItsParts() {
        Map<String, String> row = table(List.of(Map.of("genus", "Agelena", "specificEpithet", "labyrinthica")))
                .get(0);
        assertEquals("Agelena labyrinthica", row.get("scientificName"));
    }

    @Test
    void anAuthorWhoBeginsInLowerCaseIsNoEpithet() {
        String full = "Aglais urticae von Muster, 1900";
        List<Map<String, String>> files = List.of(
                Map.of("scientificName", full, "scientificNameAuthorship", "von Muster, 1900"),
                Map.of("scientificName", full, "canonicalName", "Aglais urticae"),
                Map.of("scientificName", full, "genus", "Aglais", "specificEpithet", "urticae"),
                // a synonym, whose taxon has another genus
                Map.of("scientificName", full, "genus", "Vanessa", "specificEpithet", "urticae"),
                Map.of("scientificName", full));
        for (Map<String, String> file : files) {
            Map<String, String> row = table(List.of(file)).get(0);
            assertEquals("Aglais urticae", row.get("scientificName"), file.toString());
            assertEquals("von Muster, 1900", row.get("authorship"), file.toString());
        }
        Map<String, String> unusual = table(List.of(Map.of(
                        "scientificName",
                        "Aglais urticae d'abrera, 1990",
                        "scientificNameAuthorship",
                        "d'abrera, 1990")))
                .get(0);
        assertEquals("Aglais urticae", unusual.get("scientificName"));
    }

    @Test
    void whatStandsAboveIsFoundAlongTheParentsEvenInACircle() {
        List<Map<String, String>> rows = table(List.of(
                Map.of("id", "1", "scientificName", "Nymphalidae", "taxonRank", "family", "parentNameUsageID", "3"),
                Map.of("id", "2", "scientificName", "Aglais", "taxonRank", "genus", "parentNameUsageID", "1"),
                Map.of("id", "3", "scientificName", "Aglais io", "taxonRank", "species", "parentNameUsageID", "2")));
        assertEquals("Nymphalidae", rows.get(2).get("family"));
        assertEquals("Aglais", rows.get(2).get("genus"));
        assertEquals(
                Map.of("scientificName", "Aglais", "rank", "genus", "status", "accepted", "family", "Nymphalidae"),
                rows.get(1));
    }

    @Test
    void aSynonymHasTheNameItStandsFor() {
        List<Map<String, String>> rows = table(List.of(
                Map.of("taxonID", "a", "scientificName", "Aglais io L.", "acceptedNameUsageID", "a"),
                Map.of(
                        "taxonID",
                        "b",
                        "scientificName",
                        "Inachis io",
                        "acceptedNameUsageID",
                        "a",
                        "family",
                        "Nymphalidae")));
        assertEquals("accepted", rows.get(0).get("status"));
        assertEquals(Map.of("scientificName", "Inachis io", "status", "synonym", "accepted", "Aglais io"), rows.get(1));
    }

    @Test
    void otherRowsAreRefused() {
        var archive = new DarwinCoreArchive("Occurrence", List.of());
        assertThrows(LepiException.class, () -> new DarwinCoreTaxa(archive));
    }
}
