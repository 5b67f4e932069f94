package org.lepi.web.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lepi.model.registry.TaxonTree;
import org.lepi.model.registry.TaxonTree.Node;
import org.lepi.model.taxonomy.Rank;

class BiodexHierarchyTest {
    private static final UUID IO = new UUID(0, 1);
    private static final UUID RAPAE = new UUID(0, 2);

    /** Nymphalidae › Nymphalinae › Aglais › io (class 2); Pieridae › Pieris › rapae (class 0); background (class 1). */
    private static BiodexHierarchy hierarchy() {
        return new BiodexHierarchy(new TaxonTree(List.of(
                inner(-1, Rank.FAMILY, "Nymphalidae"),
                inner(0, Rank.SUBFAMILY, "Nymphalinae"),
                inner(1, Rank.GENUS, "Aglais"),
                new Node(2, 2, IO, "SPECIES", "Aglais io", ""),
                inner(-1, Rank.FAMILY, "Pieridae"),
                inner(4, Rank.GENUS, "Pieris"),
                new Node(5, 0, RAPAE, "SPECIES", "Pieris rapae", ""),
                new Node(-1, 1, null, null, "background", ""))));
    }

    private static Node inner(int parent, Rank rank, String name) {
        return new Node(parent, TaxonTree.NONE, new UUID(1, name.hashCode()), rank.name(), name, "");
    }

    @Test
    void classesLeadToTheirTaxa() {
        assertEquals(
                "{\"0\":\"" + RAPAE + "\",\"2\":\"" + IO + "\"}",
                hierarchy().speciesKeyMap().toString());
    }

    @Test
    void ranksAreNumberedInTheOrderOfTheTree() {
        assertEquals(
                "{\"genus\":[1,null,0],\"subfamily\":[0,null],\"family\":[0]}",
                hierarchy().classHierarchyMap().toString());
        assertEquals(
                "[[0,1,null,1],[1,null,null,null],[2,0,0,0]]",
                hierarchy().encodedHierarchy().toString());
    }
}
