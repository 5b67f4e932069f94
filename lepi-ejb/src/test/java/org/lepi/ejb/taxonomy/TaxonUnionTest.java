package org.lepi.ejb.taxonomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lepi.ejb.access.FixedCaller;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.audit.AuditEntry;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.taxonomy.Rank;
import org.lepi.model.taxonomy.Taxon;
import org.lepi.model.taxonomy.VernacularName;

class TaxonUnionTest {
    private static final UUID CURATOR = UUID.randomUUID();

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private UUID family;
    private UUID aglais;
    private UUID inachis;
    private UUID species;

    @BeforeEach
    void enterTwoGenera() {
        family = create(TaxonDraft.named(Rank.FAMILY, "Nymphalidae", null));
        aglais = create(TaxonDraft.named(Rank.GENUS, "Aglais", family));
        inachis = create(new TaxonDraft(
                Rank.GENUS,
                "Inachis",
                "Hübner",
                family,
                null,
                null,
                "",
                List.of(new VernacularName("en", "Peacocks")),
                Map.of("gbif", "7")));
        species = create(TaxonDraft.named(Rank.SPECIES, "Inachis io", inachis));
        create(TaxonDraft.named(Rank.SUBSPECIES, "Inachis io geisha", species));
    }

    private UUID create(TaxonDraft draft) {
        return database.inTransaction(em ->
                new Taxonomy(em, audit(em), Clock.systemUTC()).create(draft).id());
    }

    private static AuditTrail audit(EntityManager em) {
        return new AuditTrail(em, FixedCaller.of(CURATOR), Clock.systemUTC());
    }

    private void union(Consumer<TaxonUnion> work) {
        database.transact(
                em -> work.accept(new TaxonUnion(em, new Taxonomy(em, audit(em), Clock.systemUTC()), audit(em))));
    }

    private Taxon taxon(UUID id) {
        return new TaxonRepository(database.entityManager()).find(id).orElseThrow();
    }

    @Test
    void allOfAGenusGoesToTheOtherAndItsNameBecomesASynonym() {
        union(union -> assertEquals(Map.of("taxon below it", 1L), union.holdings(inachis)));
        union(union -> union.merge(aglais, 1, inachis));
        assertEquals("Aglais io", taxon(species).scientificName());
        assertEquals(Optional.of(aglais), taxon(species).parentId());
        Taxon gone = taxon(inachis);
        assertEquals(Optional.of(aglais), gone.acceptedId());
        assertEquals(Optional.empty(), gone.parentId());
        Taxon kept = taxon(aglais);
        assertEquals(Map.of("gbif", "7"), kept.identifiers());
        assertEquals(1, kept.vernacularNames().size());
        database.transact(em -> assertEquals(
                1L,
                em.createQuery("select count(t) from Taxon t where t.scientificName = 'Aglais io geisha'")
                        .getSingleResult()));
    }

    @Test
    void whatPeopleHaveIdentifiedAndConfirmedIsMovedAndTheAuditSaysHowMuch() {
        database.transact(em -> {
            em.createNativeQuery("insert into media_object values (repeat('a', 64), 'image/jpeg', 1, now())")
                    .executeUpdate();
            em.createNativeQuery(
                            "insert into collection_image (id, sha256, file_name, collection, image_type, added_at)"
                                    + " values (gen_random_uuid(), repeat('a', 64), 'a.jpg', '', 'm', now())")
                    .executeUpdate();
            em.createNativeQuery("insert into image_identification (id, image_id, taxon_id, identified_at)"
                            + " select gen_random_uuid(), id, ?1, now() from collection_image")
                    .setParameter(1, inachis)
                    .executeUpdate();
        });
        union(union -> union.merge(aglais, 1, inachis));
        assertEquals(
                aglais,
                database.entityManager()
                        .createNativeQuery("select taxon_id from image_identification")
                        .getSingleResult());
        List<String> said = database.entityManager()
                .createQuery("select e from AuditEntry e where e.objectId = :id", AuditEntry.class)
                .setParameter("id", aglais.toString())
                .getResultStream()
                .flatMap(entry -> entry.after().stream())
                .map(String::valueOf)
                .toList();
        assertTrue(said.contains("{\"image_identification\":\"1\"}"), said.toString());
    }

    @Test
    void aChildThatIsThereAlreadyStopsAll() {
        create(TaxonDraft.named(Rank.SPECIES, "Aglais io", aglais));
        assertRefused(FailureKind.INVALID_INPUT, () -> union(union -> union.merge(aglais, 1, inachis)));
        assertTrue(taxon(inachis).isAccepted());
        assertEquals("Inachis io", taxon(species).scientificName());
    }

    @Test
    void whatCannotBeOneIsRefused() {
        assertRefused(FailureKind.INVALID_INPUT, () -> union(union -> union.merge(aglais, 1, aglais)));
        assertRefused(FailureKind.INVALID_INPUT, () -> union(union -> union.merge(family, 1, aglais)));
        assertRefused(FailureKind.CONFLICT, () -> union(union -> union.merge(aglais, 7, inachis)));
        assertRefused(FailureKind.NOT_FOUND, () -> union(union -> union.merge(aglais, 1, UUID.randomUUID())));
        assertEquals("Inachis io", taxon(species).scientificName());
    }

    private static void assertRefused(FailureKind kind, Runnable work) {
        assertEquals(kind, assertThrows(LepiException.class, work::run).kind());
    }
}
