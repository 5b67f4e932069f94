package org.lepi.ejb.taxonomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lepi.ejb.access.FixedCaller;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.taxonomy.Rank;
import org.lepi.model.taxonomy.Taxon;
import org.lepi.model.taxonomy.VernacularName;

class TaxonomyTest {
    private static final UUID CURATOR = UUID.randomUUID();

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private UUID family;
    private UUID genus;
    private UUID species;

    @BeforeEach
    void enterALineage() {
        family = create(TaxonDraft.named(Rank.FAMILY, "Nymphalidae", null)).id();
        genus = create(TaxonDraft.named(Rank.GENUS, "Inachis", family)).id();
        species = create(TaxonDraft.named(Rank.SPECIES, "Inachis io", genus)).id();
    }

    private <T> T inTaxonomy(Function<Taxonomy, T> work) {
        return database.inTransaction(em -> {
            return work.apply(new Taxonomy(
                    em, new AuditTrail(em, FixedCaller.of(CURATOR), Clock.systemUTC()), Clock.systemUTC()));
        });
    }

    private Taxon create(TaxonDraft draft) {
        return inTaxonomy(taxonomy -> taxonomy.create(draft));
    }

    private Taxon change(UUID id, long version, TaxonDraft draft) {
        return inTaxonomy(taxonomy -> taxonomy.change(id, version, draft));
    }

    private void delete(UUID id) {
        inTaxonomy(taxonomy -> {
            taxonomy.delete(id, taxon(id).version());
            return true;
        });
    }

    private Taxon taxon(UUID id) {
        return new TaxonRepository(database.entityManager()).find(id).orElseThrow();
    }

    private static TaxonDraft synonym(Rank rank, String name, UUID accepted) {
        return new TaxonDraft(rank, name, "", null, accepted, null, "", List.of(), Map.of());
    }

    private static void assertRefused(FailureKind kind, String detail, Runnable work) {
        var failure = assertThrows(LepiException.class, work::run);
        assertEquals(kind, failure.kind(), failure.getMessage());
        assertTrue(failure.getMessage().contains(detail), failure.getMessage());
    }

    @Test
    void theSpeciesOfARenamedGenusFollowItsName() {
        UUID subspecies = create(TaxonDraft.named(Rank.SUBSPECIES, "Inachis io geisha", species))
                .id();
        Taxon renamed = change(genus, 1, TaxonDraft.named(Rank.GENUS, "Aglais", family));
        assertEquals(2, renamed.version());
        assertEquals("Aglais io", taxon(species).scientificName());
        assertEquals(2, taxon(species).version());
        assertEquals("Aglais io geisha", taxon(subspecies).scientificName());
    }

    @Test
    void aChangeToANameThatIsThereIsRefusedBesideTheName() {
        create(TaxonDraft.named(Rank.GENUS, "Aglais", family));
        assertRefused(
                FailureKind.INVALID_INPUT,
                "already exists",
                () -> change(genus, 1, TaxonDraft.named(Rank.GENUS, "Aglais", family)));
    }

    @Test
    void aChangeReplacesAllThatIsTold() {
        var peacock = List.of(new VernacularName("en", "Peacock"));
        var draft = new TaxonDraft(
                Rank.SPECIES,
                "Inachis io",
                "(Linnaeus, 1758)",
                genus,
                null,
                "https://example.org",
                "Eyespots.",
                peacock,
                Map.of("gbif", "1"));
        assertEquals(2, change(species, 1, draft).version());
        assertEquals("(Linnaeus, 1758)", taxon(species).authorship());
        assertEquals(1, taxon(species).vernacularNames().size());
        assertEquals(
                3,
                change(species, 2, TaxonDraft.named(Rank.SPECIES, "Inachis io", genus))
                        .version());
        assertTrue(taxon(species).vernacularNames().isEmpty());
        assertTrue(taxon(species).identifiers().isEmpty());
        assertTrue(taxon(species).link().isEmpty());
    }

    @Test
    void aChangeOfNamesAloneIsANewVersion() {
        var draft = new TaxonDraft(
                Rank.SPECIES,
                "Inachis io",
                "",
                genus,
                null,
                null,
                "",
                List.of(new VernacularName("en", "Peacock")),
                Map.of());
        assertEquals(2, change(species, 1, draft).version());
        assertEquals(2, taxon(species).version());
    }

    @Test
    void aChangeFromAnOldVersionIsRefused() {
        var draft = TaxonDraft.named(Rank.GENUS, "Aglais", family);
        change(genus, 1, draft);
        assertRefused(FailureKind.CONFLICT, "version 2", () -> change(genus, 1, draft));
    }

    @Test
    void aTaxonThatSomethingRefersToIsNotDeletedAndSaysWhat() {
        UUID other = create(synonym(Rank.SPECIES, "Nymphalis io", species)).id();
        assertRefused(FailureKind.CONFLICT, "1 taxon below it", () -> delete(genus));
        assertRefused(FailureKind.CONFLICT, "1 synonym", () -> delete(species));
        delete(other);
        delete(species);
        delete(genus);
        assertTrue(new TaxonRepository(database.entityManager()).find(genus).isEmpty());
    }

    @Test
    void aNameIsGivenOncePerRankAndFromTheGenusDownOncePerParent() {
        assertRefused(
                FailureKind.INVALID_INPUT,
                "family with this name already exists",
                () -> create(TaxonDraft.named(Rank.FAMILY, "Nymphalidae", null)));
        assertRefused(
                FailureKind.INVALID_INPUT, "already", () -> create(TaxonDraft.named(Rank.GENUS, "Inachis", family)));
        UUID pieridae = create(TaxonDraft.named(Rank.FAMILY, "Pieridae", null)).id();
        assertFalse(
                create(TaxonDraft.named(Rank.GENUS, "Inachis", pieridae)).id().equals(genus));
    }

    @Test
    void aParentMustBeKnownAndOfABroaderRank() {
        assertRefused(
                FailureKind.INVALID_INPUT,
                "parent",
                () -> create(TaxonDraft.named(Rank.GENUS, "Aglais", UUID.randomUUID())));
        assertRefused(
                FailureKind.INVALID_INPUT, "parent", () -> create(TaxonDraft.named(Rank.FAMILY, "Pieridae", genus)));
    }

    @Test
    void aTaxonBecomesASynonymWithItsSynonymsAndComesBack() {
        UUID aglais = create(TaxonDraft.named(Rank.GENUS, "Aglais", family)).id();
        UUID io = create(TaxonDraft.named(Rank.SPECIES, "Aglais io", aglais)).id();
        UUID old = create(synonym(Rank.SPECIES, "Papilio io", species)).id();
        assertRefused(FailureKind.CONFLICT, "below it", () -> change(genus, 1, synonym(Rank.GENUS, "Inachis", aglais)));
        change(species, 1, synonym(Rank.SPECIES, "Inachis io", io));
        assertEquals(io, taxon(species).acceptedId().orElseThrow());
        assertEquals(io, taxon(old).acceptedId().orElseThrow());
        change(species, 2, TaxonDraft.named(Rank.SPECIES, "Inachis io", genus));
        assertTrue(taxon(species).isAccepted());
    }

    @Test
    void theRankOfATaxonStays() {
        assertRefused(
                FailureKind.CONFLICT, "rank", () -> change(genus, 1, TaxonDraft.named(Rank.TRIBE, "Inachis", family)));
    }
}
