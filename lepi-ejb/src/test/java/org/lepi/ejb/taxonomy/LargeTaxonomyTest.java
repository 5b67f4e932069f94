package org.lepi.ejb.taxonomy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.taxonomy.Rank;
import org.lepi.model.taxonomy.Taxon;

/** 150,000 taxa: importing them, and browsing them without reading a whole table. */
class LargeTaxonomyTest {
    private static final int FAMILIES = 130;
    private static final int GENERA = 77;
    private static final int SPECIES = 14;
    private static final int TAXA = FAMILIES * (1 + GENERA * (1 + SPECIES));

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void aChecklistOf150280TaxaIsImportedRepeatableAndBrowsedThroughIndexes() {
        byte[] csv = checklist();
        assertEquals(TAXA, timed("import of " + TAXA + " taxa", csv).created());
        assertEquals(TAXA, timed("the same again", csv).unchanged());
        database.transact(em -> em.createNativeQuery("analyze").executeUpdate());
        everyBrowseQueryUsesAnIndex();
        aPageTakesMilliseconds();
    }

    private ImportReport timed(String what, byte[] csv) {
        long start = System.nanoTime();
        ImportReport report = database.inTransaction(em -> {
            var checklist = new ChecklistImport();
            checklist.em = em;
            return checklist.run(new ByteArrayInputStream(csv), ChecklistFormat.own(), false);
        });
        System.out.println(what + ": " + (System.nanoTime() - start) / 1_000_000 + " ms");
        return report;
    }

    private static byte[] checklist() {
        var csv = new StringBuilder("family,genus,species,authorship,vernacular:en,id:gbif\n");
        for (int f = 0; f < FAMILIES; f++) {
            for (int g = 0; g < GENERA; g++) {
                for (int s = 0; s < SPECIES; s++) {
                    int id = (f * GENERA + g) * SPECIES + s;
                    csv.append(word(f))
                            .append("idae,")
                            .append(word(f * GENERA + g))
                            .append("us,");
                    csv.append(word(id).toLowerCase(Locale.ROOT)).append("ella,\"Author, 1758\",");
                    csv.append(s % 3 == 0 ? "the " + word(id) + " moth" : "")
                            .append(',')
                            .append(id)
                            .append('\n');
                }
            }
        }
        return csv.toString().getBytes(UTF_8);
    }

    private static String word(int number) {
        var word = new StringBuilder();
        for (int rest = number * 7919 % 1_000_003, i = 0; i < 4; i++, rest /= 32) {
            word.append("bcdfghjklmnprstv".charAt(rest % 16)).append(rest % 32 < 16 ? 'a' : 'o');
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private void everyBrowseQueryUsesAnIndex() {
        EntityManager em = database.entityManager();
        Taxon genus = new TaxonRepository(em)
                .page(TaxonQuery.all().ofRank(Rank.GENUS), null, 1)
                .get(0);
        PageKey middle = new PageKey("Kakababa", new UUID(0, 0));
        var all = TaxonQuery.all();
        for (TaxonQuery query : List.of(
                all,
                all.ofRank(Rank.SPECIES),
                all.accepted().ofRank(Rank.FAMILY),
                all.below(genus.id()),
                all.matching("kabafo"),
                all.matching("ka"),
                all.ofRank(Rank.SPECIES).matching("kabaf"),
                all.accepted().ofRank(Rank.SPECIES).named("%kab% %loba%"),
                all.accepted().ofRank(Rank.GENUS).named("%kabaf%"),
                all.accepted().ofRank(Rank.SPECIES).named("kabababaus %"))) {
            for (PageKey after : new PageKey[] {null, middle}) {
                String plan = plan(em, new TaxonSelection(query).after(after));
                assertFalse(plan.contains("Seq Scan"), () -> query + "\n" + plan);
            }
        }
    }

    private static String plan(EntityManager em, TaxonSelection selection) {
        List<?> lines = selection.plan(em, 50).getResultList();
        return lines.stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }

    private void aPageTakesMilliseconds() {
        var repository = new TaxonRepository(database.entityManager());
        var all = TaxonQuery.all();
        time("first page", () -> repository.page(all, null, 100));
        time("page in the middle", () -> repository.page(all, new PageKey("Kakababa", new UUID(0, 0)), 100));
        time("search of 6 letters", () -> repository.page(all.matching("kabafo"), null, 100));
        time("search of 3 letters", () -> repository.page(all.matching("kab"), null, 100));
        time("search of 2 letters", () -> repository.page(all.matching("ka"), null, 100));
        time("count of species", () -> repository.count(all.accepted().ofRank(Rank.SPECIES)));
        List<UUID> page = repository.page(all.ofRank(Rank.SPECIES), null, 100).stream()
                .map(Taxon::id)
                .toList();
        time("lineages of 100", () -> repository.lineages(page));
    }

    private void time(String what, Runnable work) {
        work.run();
        long start = System.nanoTime();
        work.run();
        System.out.println(what + ": " + (System.nanoTime() - start) / 1_000_000.0 + " ms");
    }
}
