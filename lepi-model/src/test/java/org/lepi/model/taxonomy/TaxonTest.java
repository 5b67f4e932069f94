package org.lepi.model.taxonomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

class TaxonTest {
    private final Taxon family = taxon(Rank.FAMILY, "Nymphalidae", null);
    private final Taxon aglais = taxon(Rank.GENUS, "Aglais", family);

    private static Taxon taxon(Rank rank, String name, @Nullable Taxon parent) {
        return new Taxon(rank, name, "", parent, Instant.EPOCH);
    }

    @Test
    void aSpeciesTakesTheNameOfTheGenusItMovesTo() {
        Taxon species = taxon(Rank.SPECIES, "Inachis io", taxon(Rank.GENUS, "Inachis", family));
        species.moveTo(aglais);
        assertEquals("Aglais io", species.scientificName());
        assertEquals("io", species.epithet());
        assertEquals(Optional.of(aglais.id()), species.parentId());
    }

    @Test
    void aParentMustHaveABroaderRank() {
        var failure = assertThrows(LepiException.class, () -> family.moveTo(aglais));
        assertEquals(FailureKind.INVALID_INPUT, failure.kind());
        assertEquals("parent", failure.violations().get(0).field());
    }

    @Test
    void aSunkTaxonLeavesTheTreeAndComesBackWhenReinstated() {
        Taxon inachis = taxon(Rank.GENUS, "Inachis", family);
        inachis.sinkInto(aglais);
        assertFalse(inachis.isAccepted());
        assertEquals(Optional.empty(), inachis.parentId());
        assertEquals(Optional.of(aglais.id()), inachis.acceptedId());
        inachis.reinstate(family);
        assertTrue(inachis.isAccepted());
        assertEquals(Optional.of(family.id()), inachis.parentId());
    }

    @Test
    void aSynonymCanBeNobodysAcceptedTaxonOrParent() {
        Taxon inachis = taxon(Rank.GENUS, "Inachis", family);
        inachis.sinkInto(aglais);
        assertThrows(LepiException.class, () -> aglais.sinkInto(inachis));
        assertThrows(LepiException.class, () -> taxon(Rank.SPECIES, "Inachis io", inachis));
        assertThrows(LepiException.class, () -> aglais.sinkInto(aglais));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "Agl\u0000ais"})
    void aNameMustHaveTextAndNoControlCharacters(String name) {
        assertThrows(LepiException.class, () -> taxon(Rank.GENUS, name, family));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "//example.org", "https://exa mple.org", "aglais"})
    void aLinkMustBeAnAddressOfTheWeb(String link) {
        assertThrows(LepiException.class, () -> aglais.describe(link, ""));
    }

    @Test
    void textsAreTidied() {
        aglais.rename(" Aglais\u00a0", " Dalman,  1816 ");
        aglais.callBy(List.of(new VernacularName("EN", " small  tortoiseshells")));
        aglais.identifyBy(Map.of("gbif", " 1897815"));
        assertEquals("Aglais", aglais.scientificName());
        assertEquals("Dalman, 1816", aglais.authorship());
        assertTrue(aglais.vernacularNames().contains(new VernacularName("en", "small tortoiseshells")));
        assertEquals(Map.of("gbif", "1897815"), aglais.identifiers());
    }

    @Test
    void aLanguageMustBeATag() {
        assertThrows(LepiException.class, () -> new VernacularName("english!", "peacock"));
    }

    @Test
    void ranksAreOrderedFromTheRoot() {
        Rank[] ranks = Rank.values();
        for (int i = 1; i < ranks.length; i++) {
            assertTrue(ranks[i - 1].isAbove(ranks[i]), ranks[i].label());
        }
        assertEquals(Optional.of(Rank.SUBFAMILY), Rank.ofLabel("Subfamily"));
        assertEquals(Optional.empty(), Rank.ofLabel("clade"));
    }
}
