package org.lepi.ejb.taxonomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.taxonomy.Rank;
import org.lepi.model.taxonomy.Taxon;
import org.lepi.model.taxonomy.VernacularName;

class TaxonRepositoryTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final Map<String, Taxon> taxa = new HashMap<>();
    private TaxonRepository repository;

    @BeforeEach
    void plantASmallTree() {
        Taxon nymphalidae = taxon(Rank.FAMILY, "Nymphalidae", null);
        Taxon aglais = taxon(Rank.GENUS, "Aglais", nymphalidae);
        taxon(Rank.SPECIES, "Aglais urticae", aglais);
        Taxon io = taxon(Rank.SPECIES, "Aglais io", aglais);
        Taxon inachis = taxon(Rank.SPECIES, "Inachis io", null);
        inachis.sinkInto(io);
        io.callBy(List.of(new VernacularName("en", "Peacock"), new VernacularName("nl", "dagpauwoog")));
        io.identifyBy(Map.of("gbif", "4535827"));
        database.transact(em -> taxa.values().forEach(em::persist));
        repository = new TaxonRepository(database.entityManager());
    }

    private Taxon taxon(Rank rank, String name, @Nullable Taxon parent) {
        var taxon = new Taxon(rank, name, "", parent, Instant.now());
        taxa.put(name, taxon);
        return taxon;
    }

    private UUID id(String name) {
        return taxa.get(name).id();
    }

    private static List<String> names(List<Taxon> taxa) {
        return taxa.stream().map(Taxon::scientificName).toList();
    }

    @Test
    void lineagesGoFromTheRootToTheTaxonInOneStatement() {
        List<UUID> ids = List.of(id("Aglais io"), id("Aglais urticae"), id("Nymphalidae"), UUID.randomUUID());
        var lineages = new HashMap<UUID, List<Taxon>>();
        assertEquals(1, database.statementsOf(() -> lineages.putAll(repository.lineages(ids))));
        assertEquals(List.of("Nymphalidae", "Aglais", "Aglais io"), names(lineages.get(id("Aglais io"))));
        assertEquals(List.of("Nymphalidae", "Aglais", "Aglais urticae"), names(lineages.get(id("Aglais urticae"))));
        assertEquals(List.of("Nymphalidae"), names(lineages.get(id("Nymphalidae"))));
        assertEquals(3, lineages.size());
    }

    @Test
    void searchFindsScientificAndVernacularNamesInAnyCase() {
        assertEquals(List.of("Aglais io"), search("PAUW"));
        assertEquals(List.of("Aglais io", "Inachis io"), search("is io"));
        assertEquals(List.of("Aglais io"), search("pe"));
        assertEquals(List.of(), search("%io"));
    }

    private List<String> search(String text) {
        return names(repository.page(TaxonQuery.all().matching(text), null, 10));
    }

    @Test
    void pagesFollowEachOtherByKey() {
        var query = TaxonQuery.all().accepted();
        var first = repository.page(query, null, 2);
        var second = repository.page(query, PageKey.of(first.get(1)), 2);
        assertEquals(List.of("Aglais", "Aglais io"), names(first));
        assertEquals(List.of("Aglais urticae", "Nymphalidae"), names(second));
        assertEquals(names(second), names(repository.pageAt(query, 2, 2)));
        assertEquals(4, repository.count(query));
    }

    @Test
    void childrenAreThoseDirectlyBelow() {
        var children = repository.page(TaxonQuery.all().below(id("Nymphalidae")), null, 10);
        assertEquals(List.of("Aglais"), names(children));
    }

    @Test
    void namesOfLabelsAreLookedUpAtOnceAndNeverGiveASynonym() {
        Taxon subgenus = new Taxon(Rank.SUBGENUS, "Aglais", "", null, Instant.now());
        database.transact(em -> em.persist(subgenus));
        var found = new HashMap<String, Taxon>();
        var names = List.of("Aglais io", "Inachis io", "Aglais", "background", "odd \"{}\\ name");
        assertEquals(1, database.statementsOf(() -> found.putAll(repository.findByScientificName(names))));
        assertEquals(2, found.size());
        assertEquals(id("Aglais io"), found.get("Aglais io").id());
        assertEquals(Rank.SUBGENUS, found.get("Aglais").rank());
    }

    @Test
    void namesAndIdentifiersOfManyTaxaCostOneStatementEach() {
        List<UUID> ids = taxa.values().stream().map(Taxon::id).toList();
        assertEquals(3, database.statementsOf(() -> {
            assertEquals(Map.of(id("Aglais io"), "Peacock"), repository.vernacularNames(ids, "en"));
            assertEquals(2, repository.vernacularNames(ids).get(id("Aglais io")).size());
            assertEquals(Map.of(id("Aglais io"), Map.of("gbif", "4535827")), repository.identifiers(ids));
        }));
    }

    @Test
    void aTaxonIsReadWithOneStatementAndItsNamesOnDemand() {
        assertEquals(
                1,
                database.statementsOf(() -> assertEquals(
                        "Aglais io",
                        repository.find(id("Aglais io")).orElseThrow().scientificName())));
        assertEquals(
                2,
                repository.find(id("Aglais io")).orElseThrow().vernacularNames().size());
        assertTrue(repository.find(UUID.randomUUID()).isEmpty());
    }

    @Test
    void acceptedTaxaAreCountedByRank() {
        assertEquals(Map.of(Rank.FAMILY, 1L, Rank.GENUS, 1L, Rank.SPECIES, 2L), repository.countsByRank());
    }
}
