package org.lepi.ejb.taxonomy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.taxonomy.Rank;
import org.lepi.model.taxonomy.Taxon;

class FixtureImportTest {
    private static final Map<String, String> FIXTURES = Map.of(
            "fixtures/family.json",
            """
            [{"model": "taxonomy.family", "pk": 10000000000000,
              "fields": {"name": "Papilionidae", "created_date": "2019-11-20T10:00:00Z", "created_by": 1}}]""",
            "subfamily.json",
            """
            [{"model": "taxonomy.subfamily", "pk": 1, "fields": {"name": "Papilioninae", "parent": 10000000000000}},
             {"model": "taxonomy.subfamily", "pk": 2, "fields": {"name": "Parnassiinae", "parent": 10000000000000}}]""",
            "genus.json",
            """
            [{"model": "taxonomy.genus", "pk": 1, "fields": {"name": "Iphiclides", "parent": 1}},
             {"model": "taxonomy.genus", "pk": 2, "fields": {"name": "Archon", "parent": 2}}]""",
            "a-species.json",
            """
            [{"model": "taxonomy.species", "pk": 10001000000000, "fields": {"name": "podalirius", "parent": 1}},
             {"model": "taxonomy.species", "pk": "10001000000001", "fields": {"name": "apollinus", "parent": 2}}]""",
            "image.json",
            "[{\"model\": \"image.image\", \"pk\": 1, \"fields\": {}}]");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private ImportReport run(Map<String, String> files, boolean dryRun) {
        return run(zip(files), dryRun);
    }

    private ImportReport run(byte[] zip, boolean dryRun) {
        return database.inTransaction(em -> {
            var fixtures = new FixtureImport();
            fixtures.em = em;
            return fixtures.run(new ByteArrayInputStream(zip), dryRun);
        });
    }

    private static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> with(String file, String content) {
        var files = new TreeMap<>(FIXTURES);
        files.put(file, content);
        return files;
    }

    private Taxon taxon(Rank rank, String name) {
        return new TaxonRepository(database.entityManager())
                .findByRankAndName(rank, name)
                .get(0);
    }

    private String lineage(Taxon taxon) {
        return new TaxonRepository(database.entityManager())
                .lineage(taxon.id()).stream().map(Taxon::scientificName).collect(Collectors.joining(" > "));
    }

    private static List<Integer> counts(ImportReport report) {
        return List.of(report.created(), report.updated(), report.unchanged());
    }

    @Test
    void fixturesBecomeATreeThatKeepsTheirKeys() {
        ImportReport report = run(FIXTURES, false);
        assertEquals(List.of(7, 0, 0), counts(report));
        assertEquals("image.json", report.skipped().get(0).file());
        Taxon species = taxon(Rank.SPECIES, "Iphiclides podalirius");
        assertEquals("Papilionidae > Papilioninae > Iphiclides > Iphiclides podalirius", lineage(species));
        assertEquals(Map.of("biodex", "10001000000000"), species.identifiers());
        assertEquals(
                "2019-11-20T10:00:00Z",
                taxon(Rank.FAMILY, "Papilionidae").createdAt().toString());
    }

    @Test
    void theSameFixturesASecondTimeChangeNothing() {
        run(FIXTURES, false);
        assertEquals(List.of(0, 0, 7), counts(run(FIXTURES, false)));
    }

    @Test
    void aTaxonIsFoundByItsKeyUnderANewName() {
        run(FIXTURES, false);
        var id = taxon(Rank.GENUS, "Archon").id();
        var renamed = with("genus.json", FIXTURES.get("genus.json").replace("Archon", "Doritis"));
        ImportReport report = run(renamed, true);
        assertEquals(List.of(0, 2, 5), counts(report));
        assertEquals("Archon", taxon(Rank.GENUS, "Archon").scientificName());
        run(renamed, false);
        assertEquals(id, taxon(Rank.GENUS, "Doritis").id());
        assertEquals(
                "Papilionidae > Parnassiinae > Doritis > Doritis apollinus",
                lineage(taxon(Rank.SPECIES, "Doritis apollinus")));
    }

    @Test
    void taxaThatAreThereAlreadyGetTheirKeys() {
        database.transact(em -> {
            var checklist = new ChecklistImport();
            checklist.em = em;
            var csv = "family,scientificName\nPapilionidae,Iphiclides podalirius\n".getBytes(UTF_8);
            checklist.run(new ByteArrayInputStream(csv), ChecklistFormat.own(), false);
        });
        assertEquals(List.of(4, 3, 0), counts(run(FIXTURES, false)));
        Taxon species = taxon(Rank.SPECIES, "Iphiclides podalirius");
        assertEquals("Papilionidae > Papilioninae > Iphiclides > Iphiclides podalirius", lineage(species));
    }

    @Test
    void badRecordsAreToldWithFileAndLineAndNothingIsImported() {
        var files = with("a-species.json", """
                [{"model": "taxonomy.species", "pk": 1, "fields": {"name": "podalirius", "parent": 1}},
                 {"model": "taxonomy.species", "pk": 1, "fields": {"name": "feisthamelii", "parent": 1}},
                 {"model": "taxonomy.species", "pk": 3, "fields": {"name": "apollinus", "parent": 99}},
                 {"model": "taxonomy.species", "pk": 4, "fields": {"name": "", "parent": 1}},
                 {"model": "taxonomy.species", "pk": 5, "fields": {"name": "b", "parent": 1, "created_date": "today"}}]""");
        var failure = assertThrows(LepiException.class, () -> run(files, false));
        assertEquals(
                List.of(
                        "a-species.json line 2",
                        "a-species.json line 3",
                        "a-species.json line 4",
                        "a-species.json line 5"),
                failure.violations().stream()
                        .map(LepiException.Violation::field)
                        .toList());
        assertEquals(0, new TaxonRepository(database.entityManager()).count(TaxonQuery.all()));
    }

    @Test
    void aFileThatIsNoFixtureIsRefused() {
        assertRefused(zip(with("genus.json", "[{\"model\": ")));
        assertRefused(zip(with("genus.json", "{}")));
        assertRefused(zip(with("genus.json", "")));
        assertRefused(zip(Map.of("readme.txt", "nothing")));
        assertRefused("no zip".getBytes(UTF_8));
        byte[] whole = zip(FIXTURES);
        assertRefused(Arrays.copyOf(whole, whole.length / 2));
    }

    private void assertRefused(byte[] zip) {
        var failure = assertThrows(LepiException.class, () -> run(zip, false));
        assertEquals(FailureKind.INVALID_INPUT, failure.kind());
        assertTrue(new TaxonRepository(database.entityManager()).countsByRank().isEmpty());
    }
}
