package org.lepi.ejb.taxonomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lepi.ejb.access.FixedCaller;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.ejb.database.DryRun;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.account.Permission;
import org.lepi.model.audit.AuditEntry;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.taxonomy.Rank;
import org.lepi.model.taxonomy.Taxon;

class TaxonSplitTest {
    private static final UUID CURATOR = UUID.randomUUID();

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final Map<String, UUID> ids = new HashMap<>();

    @BeforeEach
    void enterAGenusThatIsTwo() {
        database.transact(em -> em.createNativeQuery("insert into account (id, kind, login, created_at)"
                        + " values (?1, 'PERSON', 'curator@example.org', now())")
                .setParameter(1, CURATOR)
                .executeUpdate());
        enter(Rank.FAMILY, "Nymphalidae", null);
        enter(Rank.GENUS, "Vanessa", "Nymphalidae");
        enter(Rank.SPECIES, "Vanessa atalanta", "Vanessa");
        enter(Rank.SPECIES, "Vanessa urticae", "Vanessa");
        enter(Rank.SUBSPECIES, "Vanessa urticae connexa", "Vanessa urticae");
        TaxonDraft synonym =
                new TaxonDraft(Rank.GENUS, "Aglais", "Dalman", null, id("Vanessa"), null, "", List.of(), Map.of());
        ids.put(
                "Aglais",
                database.inTransaction(em -> taxonomy(em).create(synonym).id()));
        identify("Vanessa urticae", "alps");
        identify("Vanessa urticae", "sicily");
        identify("Vanessa urticae", "sicily");
    }

    private void enter(Rank rank, String name, String parent) {
        UUID above = ids.get(parent);
        ids.put(name, database.inTransaction(em -> taxonomy(em)
                .create(TaxonDraft.named(rank, name, above))
                .id()));
    }

    private UUID id(String name) {
        return Optional.ofNullable(ids.get(name)).orElseThrow();
    }

    private void identify(String taxon, String collection) {
        database.transact(em -> {
            em.createNativeQuery("insert into media_object values (repeat('a', 64), 'image/jpeg', 1, now())"
                            + " on conflict do nothing")
                    .executeUpdate();
            em.createNativeQuery("with image as (insert into collection_image"
                            + " (id, sha256, file_name, collection, image_type, added_at)"
                            + " values (gen_random_uuid(), repeat('a', 64), 'a.jpg', ?2, 'm', now()) returning id)"
                            + " insert into image_identification (id, image_id, taxon_id, identified_at)"
                            + " select gen_random_uuid(), id, ?1, now() from image")
                    .setParameter(1, id(taxon))
                    .setParameter(2, collection)
                    .executeUpdate();
        });
    }

    private static AuditTrail audit(EntityManager em) {
        return new AuditTrail(em, FixedCaller.of(CURATOR), Clock.systemUTC());
    }

    private static Taxonomy taxonomy(EntityManager em) {
        return new Taxonomy(em, audit(em), Clock.systemUTC());
    }

    /** Within the transaction of an entity manager, which is closed by it. */
    private static DryRun takenBack(EntityManager em) {
        return new DryRun() {
            @Override
            protected void takeBack() {
                em.getTransaction().rollback();
                em.getTransaction().begin();
            }
        };
    }

    private <T> T split(Function<TaxonSplit, T> work) {
        return split(work, Permission.IMAGES_CHANGE);
    }

    private <T> T split(Function<TaxonSplit, T> work, Permission... permissions) {
        return database.inTransaction(em -> work.apply(
                new TaxonSplit(em, taxonomy(em), audit(em), takenBack(em), FixedCaller.of(CURATOR, permissions))));
    }

    private <T> T move(Function<TaxonMove, T> work) {
        return database.inTransaction(em -> work.apply(new TaxonMove(em, taxonomy(em), takenBack(em))));
    }

    private Taxon taxon(UUID id) {
        return new TaxonRepository(database.entityManager()).get(id);
    }

    private static Share share(String name, Set<UUID> taxa, String... collections) {
        return new Share(name, "Author", taxa, List.of(collections));
    }

    private static void assertRefused(FailureKind kind, Runnable work) {
        assertEquals(kind, assertThrows(LepiException.class, work::run).kind());
    }

    @Test
    void aSynonymIsAcceptedAgainAndTakesItsSpeciesWithIt() {
        Share share = share(" Aglais ", Set.of(id("Vanessa urticae")));
        TreeChange preview = split(split -> split.preview(id("Vanessa"), share));
        assertEquals(
                new TreeChange(
                        2,
                        3,
                        2,
                        List.of(
                                new TreeChange.Renaming("Vanessa urticae", "Aglais urticae"),
                                new TreeChange.Renaming("Vanessa urticae connexa", "Aglais urticae connexa"))),
                preview);
        assertEquals("Vanessa urticae", taxon(id("Vanessa urticae")).scientificName());
        assertEquals(id("Aglais"), split(split -> split.split(id("Vanessa"), share)));
        Taxon aglais = taxon(id("Aglais"));
        assertTrue(aglais.isAccepted());
        assertEquals(Optional.of(id("Nymphalidae")), aglais.parentId());
        assertEquals("Aglais urticae", taxon(id("Vanessa urticae")).scientificName());
        assertEquals("Vanessa atalanta", taxon(id("Vanessa atalanta")).scientificName());
    }

    @Test
    void theIdentificationsOfACollectionGoToANewSpeciesAndTheAuditSaysHowMany() {
        TaxonSplit.Parts parts = split(split -> split.parts(id("Vanessa urticae")));
        assertEquals(Map.of("alps", 1L, "sicily", 2L), parts.collections());
        assertEquals(1, parts.below().size());
        Share share = share("Vanessa sicula", Set.of(), "sicily");
        assertEquals(
                2, split(split -> split.preview(id("Vanessa urticae"), share)).identifications());
        UUID sicula = split(split -> split.split(id("Vanessa urticae"), share));
        assertEquals("Author", taxon(sicula).authorship());
        assertEquals(Optional.of(id("Vanessa")), taxon(sicula).parentId());
        assertEquals(Map.of("sicily", 2L), split(split -> split.parts(sicula)).collections());
        assertEquals(
                Map.of("alps", 1L),
                split(split -> split.parts(id("Vanessa urticae"))).collections());
        String moved = "{\"taxon\":\"Vanessa sicula\",\"collection\":\"sicily\",\"image_identification\":\"2\"}";
        assertTrue(audited(sicula).contains(moved), audited(sicula).toString());
        assertTrue(audited(id("Vanessa urticae")).contains(moved));
    }

    private List<String> audited(UUID taxon) {
        return database.entityManager()
                .createQuery("select e from AuditEntry e where e.objectId = :id", AuditEntry.class)
                .setParameter("id", taxon.toString())
                .getResultStream()
                .flatMap(entry -> entry.after().stream())
                .map(String::valueOf)
                .toList();
    }

    @Test
    void whatWasSaidOfImagesIsWithdrawnAndSaidAnewByWhoSplits() {
        Share share = share("Vanessa sicula", Set.of(), "sicily");
        assertRefused(
                FailureKind.NOT_PERMITTED,
                () -> split(split -> split.split(id("Vanessa urticae"), share), Permission.TAXA_CHANGE));
        List<?> before = statements("Vanessa urticae");
        UUID sicula = split(split -> split.split(id("Vanessa urticae"), share));
        ids.put("Vanessa sicula", sicula);
        List<?> after = statements("Vanessa sicula");
        assertEquals(2, after.size());
        assertTrue(Collections.disjoint(before, after));
        assertEquals(
                2L,
                database.entityManager()
                        .createQuery("select count(i) from ImageIdentification i where i.identifiedBy = :by")
                        .setParameter("by", CURATOR)
                        .getSingleResult());
    }

    private List<?> statements(String taxon) {
        return database.entityManager()
                .createQuery("select i.id from ImageIdentification i where i.taxonId = :taxon")
                .setParameter("taxon", id(taxon))
                .getResultList();
    }

    @Test
    void theNewTaxonHasTheNameThatWasAskedForOrThereIsNone() {
        Share elsewhere = share("Aglais sicula", Set.of(), "sicily");
        assertRefused(FailureKind.INVALID_INPUT, () -> split(split -> split.preview(id("Vanessa urticae"), elsewhere)));
        Share untidy = share("Vanessa \u00a0atalanta", Set.of(), "sicily");
        assertEquals(id("Vanessa atalanta"), split(split -> split.split(id("Vanessa urticae"), untidy)));
        assertEquals(2, statements("Vanessa atalanta").size());
    }

    @Test
    void whatASynonymHasIsCountedOnceAndFollowsTheTaxonItBelongsTo() {
        identify("Aglais", "alps");
        identify("Vanessa", "alps");
        Share share = share("Aglais", Set.of(id("Aglais"), id("Vanessa urticae")), "alps");
        assertEquals(5, split(split -> split.preview(id("Vanessa"), share)).identifications());
        TaxonDraft synonym = new TaxonDraft(
                Rank.SPECIES, "Papilio urticae", "L.", null, id("Vanessa urticae"), null, "", List.of(), Map.of());
        ids.put(
                "Papilio urticae",
                database.inTransaction(em -> taxonomy(em).create(synonym).id()));
        identify("Papilio urticae", "alps");
        enter(Rank.GENUS, "Polygonia", "Nymphalidae");
        assertEquals(
                4,
                move(move -> move.preview(id("Vanessa urticae"), id("Polygonia")))
                        .identifications());
    }

    @Test
    void aTaxonThatIsThereTakesOverAndItsSynonymsToo() {
        enter(Rank.GENUS, "Polygonia", "Nymphalidae");
        assertEquals(
                id("Polygonia"), split(split -> split.split(id("Vanessa"), share("Polygonia", Set.of(id("Aglais"))))));
        assertEquals(Optional.of(id("Polygonia")), taxon(id("Aglais")).acceptedId());
    }

    @Test
    void whatCannotBeSplitIsRefused() {
        UUID vanessa = id("Vanessa");
        Set<UUID> urticae = Set.of(id("Vanessa urticae"));
        assertRefused(FailureKind.INVALID_INPUT, () -> split(split -> split.split(vanessa, share("Nova", Set.of()))));
        assertRefused(FailureKind.INVALID_INPUT, () -> split(split -> split.split(vanessa, share("", urticae))));
        assertRefused(FailureKind.INVALID_INPUT, () -> split(split -> split.split(vanessa, share("Vanessa", urticae))));
        assertRefused(
                FailureKind.INVALID_INPUT, () -> split(split -> split.split(id("Aglais"), share("Nova", urticae))));
        assertRefused(
                FailureKind.CONFLICT,
                () -> split(split -> split.split(vanessa, share("Nova", Set.of(id("Vanessa urticae connexa"))))));
        assertRefused(FailureKind.NOT_FOUND, () -> split(split -> split.parts(UUID.randomUUID())));
        assertEquals(
                0L,
                database.entityManager()
                        .createQuery("select count(t) from Taxon t where t.scientificName = 'Nova'")
                        .getSingleResult());
    }

    @Test
    void aMoveTellsWhatFollowsBeforeItIsMade() {
        enter(Rank.GENUS, "Polygonia", "Nymphalidae");
        UUID urticae = id("Vanessa urticae");
        TreeChange preview = move(move -> move.preview(urticae, id("Polygonia")));
        assertEquals(2, preview.taxa());
        assertEquals(3, preview.identifications());
        assertEquals(2, preview.renamed());
        assertEquals("Polygonia urticae", preview.renamings().get(0).after());
        assertEquals(Optional.of(id("Vanessa")), taxon(urticae).parentId());
        long version = taxon(urticae).version();
        move(move -> {
            move.move(urticae, version, id("Polygonia"));
            return true;
        });
        assertEquals(
                "Polygonia urticae connexa",
                taxon(id("Vanessa urticae connexa")).scientificName());
        assertRefused(FailureKind.INVALID_INPUT, () -> move(move -> move.preview(urticae, id("Aglais"))));
        assertRefused(FailureKind.INVALID_INPUT, () -> move(move -> move.preview(id("Aglais"), id("Polygonia"))));
    }
}
