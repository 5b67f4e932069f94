package org.lepi.ejb.registry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lepi.model.registry.TaxonTree;
import org.lepi.model.taxonomy.Rank;
import org.lepi.model.taxonomy.Taxon;

class FrozenHierarchyTest {
    private final Taxon family = taxon(Rank.FAMILY, "Nymphalidae", null);
    private final Taxon genus = taxon(Rank.GENUS, "Aglais", family);
    private final Taxon io = taxon(Rank.SPECIES, "Aglais io", genus);
    private final Taxon urticae = taxon(Rank.SPECIES, "Aglais urticae", genus);

    private static Taxon taxon(Rank rank, String name, @Nullable Taxon parent) {
        return new Taxon(rank, name, "Linnaeus, 1758", parent, Instant.EPOCH);
    }

    private static List<String> names(TaxonTree tree, int classIndex) {
        return Arrays.stream(tree.path(tree.nodeOfClass(classIndex)))
                .mapToObj(node -> tree.node(node).scientificName())
                .toList();
    }

    @Test
    void speciesHangBelowTheirLineage() {
        TaxonTree tree = FrozenHierarchy.of(
                List.of("Aglais urticae (x)", "background", "Aglais io (y)"),
                List.of("Aglais urticae", "background", "Aglais io"),
                Map.of("Aglais io", List.of(family, genus, io), "Aglais urticae", List.of(family, genus, urticae)));
        assertEquals(List.of("Nymphalidae", "Aglais", "Aglais urticae"), names(tree, 0));
        assertEquals(List.of("background"), names(tree, 1));
        assertNull(tree.node(tree.nodeOfClass(1)).rank());
        assertEquals(io.id(), tree.node(tree.nodeOfClass(2)).taxonId());
        assertEquals("Linnaeus, 1758", tree.node(tree.nodeOfClass(2)).authorship());
        assertEquals(5, tree.size());
    }

    @Test
    void aClassThatIsAGenusBesideItsSpeciesBecomesALeafOfItsOwn() {
        TaxonTree tree = FrozenHierarchy.of(
                List.of("Aglais", "Aglais io"),
                List.of("Aglais", "Aglais io"),
                Map.of("Aglais", List.of(family, genus), "Aglais io", List.of(family, genus, io)));
        assertEquals(List.of("Nymphalidae", "Aglais", "Aglais"), names(tree, 0));
        assertNull(tree.node(tree.nodeOfClass(0)).taxonId());
        double[] sums = tree.sumUp(new double[] {0.25, 0.75});
        assertEquals(1, sums[tree.parent(tree.nodeOfClass(1))], 1e-12);
    }

    @Test
    void twoClassesOfOneTaxonShareItsNode() {
        TaxonTree tree = FrozenHierarchy.of(
                List.of("Aglais io (Peacock)", "Aglais io (caterpillar)"),
                List.of("Aglais io", "Aglais io"),
                Map.of("Aglais io", List.of(family, genus, io)));
        assertEquals(List.of("Nymphalidae", "Aglais", "Aglais io", "Aglais io (caterpillar)"), names(tree, 1));
        assertArrayEquals(new double[] {1, 1, 1, 0.25, 0.75}, tree.sumUp(new double[] {0.25, 0.75}), 1e-12);
    }

    @Test
    void labelsOfEveryKindGiveTheirScientificName() {
        assertEquals(
                List.of("Aglais io", "background"), ClassLabel.names(List.of("Aglais io (Peacock)", "background")));
        assertEquals(List.of("tench, Tinca tinca", "x"), ClassLabel.names(List.of("0:tench, Tinca tinca", "1: x")));
        assertEquals(List.of("1:a", "b"), ClassLabel.names(List.of("1:a", "b")));
        assertEquals(List.of("(odd)"), ClassLabel.names(List.of("(odd)")));
    }
}
