package org.lepi.ejb.taxonomy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lepi.ejb.database.Sql;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.taxonomy.Rank;
import org.lepi.model.taxonomy.Taxon;

class ChecklistImportTest {
    private static final String CHECKLIST = """
            order,superfamily,family,subfamily,tribe,genus,species,subspecies,authorship,status,accepted,vernacular:en,vernacular:nl,id:gbif,link,description
            Lepidoptera,Papilionoidea,Nymphalidae,Nymphalinae,Nymphalini,Aglais,io,,"(Linnaeus, 1758)",,,Peacock|European Peacock,dagpauwoog,4535827,https://example.org/io,Eyespots.
            Lepidoptera,Papilionoidea,Nymphalidae,Nymphalinae,Nymphalini,Aglais,Aglais urticae,,"(Linnaeus, 1758)",accepted,,Small Tortoiseshell,,,,
            ,,,,,Inachis,io,,"(Linnaeus, 1758)",synonym,Aglais io,,,,,
            ,,Nymphalidae,,,Aglais,io,geisha,,,,,,,,
            """;

    private static final String INDEX_BLOCKS =
            "select sum(pg_stat_get_xact_blocks_fetched(indexrelid)) from pg_index where indrelid = 'taxon'::regclass";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private ImportReport run(String csv, boolean dryRun, String... columns) {
        var mapping = new HashMap<String, String>();
        for (int i = 0; i < columns.length; i += 2) {
            mapping.put(columns[i], columns[i + 1]);
        }
        return run(csv.getBytes(UTF_8), new ChecklistFormat(',', mapping), dryRun);
    }

    private ImportReport run(byte[] csv, ChecklistFormat format, boolean dryRun) {
        return database.inTransaction(em -> {
            var checklist = new ChecklistImport();
            checklist.em = em;
            return checklist.run(new ByteArrayInputStream(csv), format, dryRun);
        });
    }

    private String lineage(String name) {
        var repository = new TaxonRepository(database.entityManager());
        Taxon taxon = repository.findByScientificName(List.of(name)).get(name);
        return repository.lineage(taxon.id()).stream().map(Taxon::toString).collect(Collectors.joining(" > "));
    }

    private Taxon taxon(Rank rank, String name) {
        return new TaxonRepository(database.entityManager())
                .findByRankAndName(rank, name)
                .get(0);
    }

    private long taxa() {
        return new TaxonRepository(database.entityManager()).count(TaxonQuery.all());
    }

    private static void assertCounts(int created, int updated, int unchanged, ImportReport report) {
        assertEquals(List.of(), report.errors());
        assertEquals(
                List.of(created, updated, unchanged),
                List.of(report.created(), report.updated(), report.unchanged()),
                () -> report.changes().toString());
    }

    /** PostgreSQL has counted the table when none of its many rows was to be seen, as it does by itself after a trial. */
    @Test
    void noIndexIsReadAsAWholeForEachIdentifierOfANewTaxon() {
        int species = 5_000;
        String many = IntStream.range(0, species)
                .mapToObj(i -> "Noctuidae,Genus" + "abcdefghij".charAt(i % 10) + ",species" + letters(i) + "," + i)
                .collect(Collectors.joining("\n", "family,genus,species,id:gbif\n", "\n"));
        run(many, true);
        database.transact(em -> em.createNativeQuery("analyze taxon").executeUpdate());
        long read = database.inTransaction(em -> {
            var checklist = new ChecklistImport();
            checklist.em = em;
            checklist.run(new ByteArrayInputStream(many.getBytes(UTF_8)), ChecklistFormat.own(), false);
            return blocksOfIndexes(em.unwrap(Connection.class));
        });
        assertTrue(read < 50L * species, read + " blocks read");
    }

    private static long blocksOfIndexes(Connection connection) {
        try {
            return new Sql(connection).list(row -> row.getLong(1), INDEX_BLOCKS).get(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String letters(int number) {
        return Integer.toString(number + 1_000, 26)
                .chars()
                .map(digit -> 'a' + Character.digit(digit, 26))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void aChecklistBecomesATreeWithNamesAndSynonyms() {
        assertCounts(10, 0, 0, run(CHECKLIST, false));
        assertEquals(
                "order Lepidoptera > superfamily Papilionoidea > family Nymphalidae > subfamily Nymphalinae"
                        + " > tribe Nymphalini > genus Aglais > species Aglais io > subspecies Aglais io geisha",
                lineage("Aglais io geisha"));
        Taxon io = taxon(Rank.SPECIES, "Aglais io");
        assertEquals("(Linnaeus, 1758)", io.authorship());
        assertEquals("https://example.org/io", io.link().orElse(""));
        assertEquals("Eyespots.", io.description());
        assertEquals(3, io.vernacularNames().size());
        assertEquals(Map.of("gbif", "4535827"), io.identifiers());
        assertEquals(io.id(), taxon(Rank.SPECIES, "Inachis io").acceptedId().orElseThrow());
        assertEquals(0, taxa(Rank.GENUS, "Inachis"));
    }

    private int taxa(Rank rank, String name) {
        return new TaxonRepository(database.entityManager())
                .findByRankAndName(rank, name)
                .size();
    }

    @Test
    void theSameChecklistASecondTimeChangesNothing() {
        run(CHECKLIST, false);
        long version = taxon(Rank.SPECIES, "Aglais io").version();
        assertCounts(0, 0, 10, run(CHECKLIST, false));
        assertEquals(version, taxon(Rank.SPECIES, "Aglais io").version());
    }

    @Test
    void aDryRunTellsWhatWouldChangeAndKeepsNothing() {
        ImportReport report = run(CHECKLIST, true);
        assertCounts(10, 0, 0, report);
        assertTrue(report.changes().contains(new ImportReport.Change(2, Rank.SPECIES, "Aglais io", "new")));
        assertEquals(0, taxa());
        run(CHECKLIST, false);
        ImportReport next = run(CHECKLIST.replace("Eyespots.", "Four eyespots.").replace("Peacock|", ""), true);
        assertCounts(0, 1, 9, next);
        assertEquals("description", next.changes().get(0).what());
        assertEquals("Eyespots.", taxon(Rank.SPECIES, "Aglais io").description());
    }

    @Test
    void aLaterChecklistThatKnowsMoreCompletesTheTaxaThatAreThere() {
        assertCounts(2, 0, 0, run("scientificName\nAglais io\n", false));
        Taxon before = taxon(Rank.GENUS, "Aglais");
        ImportReport report = run("family,scientificName,vernacular:en\nNymphalidae,Aglais io,Peacock\n", false);
        assertCounts(1, 2, 0, report);
        Taxon after = taxon(Rank.GENUS, "Aglais");
        assertEquals(before.id(), after.id());
        assertEquals(before.version() + 1, after.version());
        assertEquals("family Nymphalidae > genus Aglais > species Aglais io", lineage("Aglais io"));
        assertCounts(1, 1, 2, run("family,tribe,scientificName\nNymphalidae,Nymphalini,Aglais io\n", false));
        assertCounts(0, 0, 3, run("family,scientificName\nNymphalidae,Aglais io\n", false));
        assertTrue(lineage("Aglais io").contains("tribe Nymphalini"));
    }

    @Test
    void aGenusMovesToAnotherFamilyWithItsSpecies() {
        run("family,scientificName\nArctiidae,Arctia caja\n", false);
        assertCounts(1, 1, 1, run("family,scientificName\nErebidae,Arctia caja\n", false));
        assertEquals("family Erebidae > genus Arctia > species Arctia caja", lineage("Arctia caja"));
    }

    @Test
    void anAcceptedNameIsSunkAndTakesItsSynonymsAlong() {
        run("scientificName,status,accepted\nInachis io,,\nNymphalis io,synonym,Inachis io\nAglais io,,\n", false);
        ImportReport report = run("scientificName,status,accepted\nInachis io,synonym,Aglais io\n", false);
        assertCounts(0, 1, 0, report);
        var accepted = taxon(Rank.SPECIES, "Aglais io").id();
        assertEquals(accepted, taxon(Rank.SPECIES, "Inachis io").acceptedId().orElseThrow());
        assertEquals(accepted, taxon(Rank.SPECIES, "Nymphalis io").acceptedId().orElseThrow());
    }

    @Test
    void allErrorsAreToldWithTheirLinesAndNothingIsImported() {
        String csv = """
                family,genus,species,status,accepted,link,description
                Nymphalidae,Aglais,io,,,,
                Pieridae,Aglais,urticae,,,,
                Nymphalidae,,io,,,,

                Nymphalidae,Aglais,io,doubtful,,,"several
                lines"
                nymphalidae,Aglais,io,,,,
                ,Inachis,io,synonym,Aglais ioo,,
                ,Nymphalis,io,synonym,,,
                ,Pieris,rapae,,,javascript:alert(1),
                ,Pieris
                """;
        var failure = assertThrows(LepiException.class, () -> run(csv, false));
        assertEquals(FailureKind.INVALID_INPUT, failure.kind());
        var lines = failure.violations().stream()
                .map(LepiException.Violation::field)
                .toList();
        assertEquals(List.of("line 3", "line 4", "line 6", "line 8", "line 10", "line 11", "line 12", "line 9"), lines);
        assertEquals(
                "genus Aglais is in family Pieridae here and in family Nymphalidae on line 2",
                failure.violations().get(0).message());
        assertEquals(0, taxa());
        assertEquals(8, run(csv, true).errors().size());
    }

    @Test
    void linesWithoutAProperNameAreSkippedAndTold() {
        ImportReport report =
                run("label\nAglais io\nbackground\nGillmeria cf pallidactyla\n", false, "scientificName", "label");
        assertCounts(2, 0, 0, report);
        assertEquals(
                List.of(3L, 4L),
                report.skipped().stream().map(ImportIssue::line).toList());
    }

    @Test
    void aFileThatIsNoChecklistIsRefused() {
        assertThrows(LepiException.class, () -> run("a,b\n1,2\n", false));
        assertThrows(LepiException.class, () -> run("", false));
        assertThrows(LepiException.class, () -> run("scientificName\n\"open", false));
        assertThrows(LepiException.class, () -> run("name\nAglais\n", false, "scientificName", "nom"));
        assertThrows(LepiException.class, () -> run("name\nAglais\n", false, "scientificname", "name"));
        var latin1 = "scientificName\nAglais \u00e9\n".getBytes(ISO_8859_1);
        assertThrows(LepiException.class, () -> run(latin1, ChecklistFormat.own(), false));
        assertEquals(0, taxa());
    }

    @Test
    @Timeout(60)
    void aFileThatHasNoEndIsCutOff() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '\n';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                Arrays.fill(buffer, offset, offset + length, (byte) '\n');
                return length;
            }
        };
        var failure = assertThrows(LepiException.class, () -> new ChecklistReader(ChecklistFormat.own()).read(endless));
        assertEquals(FailureKind.UPLOAD_TOO_LARGE, failure.kind());
    }

    @Test
    void anotherDelimiterIsToldWithTheOneThatWasExpected() {
        var failure = assertThrows(LepiException.class, () -> run("\"name\";\"family\"\n\"a\";\"b\"\n", false));
        assertTrue(failure.violations().get(0).message().contains("with ‘,’ between columns"), failure.getMessage());
        assertFalse(String.valueOf(failure.getMessage()).contains("Exception"), failure.getMessage());
        assertEquals(1, failure.violations().size());
    }

    @Test
    void theEuropeanMothsAndTheLabelsOfAModelImportOneAfterTheOther() throws Exception {
        byte[] moths = Files.readAllBytes(SharedData.file("data/taxonomy/european-moths/family.csv"));
        byte[] labels =
                Files.readAllBytes(SharedData.file("data/models/inat-insect/labels_with_lepidoptera_family.csv"));
        var mothFormat =
                new ChecklistFormat(';', Map.of("scientificName", "speciesName", "vernacular:nl", "nederNaam"));
        var labelFormat = new ChecklistFormat(
                ',',
                Map.of(
                        "scientificName", "scientific_name",
                        "family", "lepidoptera_family",
                        "vernacular:en", "common_name"));
        ImportReport first = run(moths, mothFormat, false);
        assertEquals(9, first.skipped().size());
        ImportReport second = run(labels, labelFormat, false);
        assertEquals(1, second.skipped().size());
        System.out.println("moths " + counts(first) + ", labels " + counts(second));
        assertEquals(0, run(labels, labelFormat, false).created());
        ImportReport again = run(labels, labelFormat, false);
        assertEquals(0, again.updated());
        assertEquals("family Nymphalidae > genus Danaus > species Danaus plexippus", lineage("Danaus plexippus"));
        assertFalse(lineage("Nicrophorus tomentosus").contains("family"));
    }

    private static String counts(ImportReport report) {
        return report.created() + " new, " + report.updated() + " updated, " + report.unchanged() + " unchanged";
    }
}
