package org.lepi.model.registry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.registry.TaxonTree.Node;
import org.lepi.model.taxonomy.Rank;

class TaxonTreeTest {
    private static Node inner(int parent, Rank rank, String name) {
        return new Node(parent, TaxonTree.NONE, new UUID(0, name.hashCode()), rank.name(), name, "");
    }

    private static Node species(int parent, int classIndex, String name) {
        return new Node(parent, classIndex, new UUID(0, name.hashCode()), "SPECIES", name, "");
    }

    /** Nymphalidae: Aglais (io 2, urticae 0), Vanessa (atalanta 3); Pieridae: Pieris rapae 1; background 4. */
    private static TaxonTree butterflies() {
        return new TaxonTree(List.of(
                inner(-1, Rank.FAMILY, "Nymphalidae"),
                inner(0, Rank.GENUS, "Aglais"),
                species(1, 2, "Aglais io"),
                species(1, 0, "Aglais urticae"),
                inner(0, Rank.GENUS, "Vanessa"),
                species(4, 3, "Vanessa atalanta"),
                inner(-1, Rank.FAMILY, "Pieridae"),
                species(6, 1, "Pieris rapae"),
                new Node(-1, 4, null, null, "background", "")));
    }

    @Test
    void aParentsProbabilityIsTheSumOfItsLeavesCheckedByHand() {
        double[] sums = butterflies().sumUp(new double[] {0.1, 0.2, 0.3, 0.25, 0.15});
        assertArrayEquals(new double[] {0.65, 0.4, 0.3, 0.1, 0.25, 0.25, 0.2, 0.2, 0.15}, sums, 1e-12);
    }

    @Test
    void aPathLeadsFromTheRootToTheLeaf() {
        TaxonTree tree = butterflies();
        assertArrayEquals(new int[] {0, 1, 3}, tree.path(tree.nodeOfClass(0)));
        assertArrayEquals(new int[] {8}, tree.path(tree.nodeOfClass(4)));
        assertEquals(Set.of(Rank.FAMILY, Rank.GENUS, Rank.SPECIES), tree.ranks());
    }

    @RepeatedTest(20)
    void everyParentIsTheSumOfItsChildrenOverRandomTreesAndLogits(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int genera = 1 + random.nextInt(40);
        var nodes = new ArrayList<Node>();
        nodes.add(inner(-1, Rank.FAMILY, "F"));
        for (int g = 0; g < genera; g++) {
            nodes.add(inner(0, Rank.GENUS, "G" + g));
        }
        int classes = 0;
        for (int g = 0; g < genera; g++) {
            for (int s = 0; s <= random.nextInt(6); s++) {
                nodes.add(species(g + 1, classes++, "S" + classes));
            }
        }
        TaxonTree tree = new TaxonTree(nodes);
        double[] probabilities = softmax(random.doubles(classes, -20, 20).toArray());
        double[] sums = tree.sumUp(probabilities);
        double[] children = new double[tree.size()];
        for (int node = 1; node < tree.size(); node++) {
            children[tree.parent(node)] += sums[node];
        }
        for (int node = 0; node < tree.size(); node++) {
            if (tree.classOfNode(node) == TaxonTree.NONE) {
                assertEquals(children[node], sums[node], 1e-9);
            }
        }
        assertEquals(1, sums[0], 1e-9);
    }

    private static double[] softmax(double[] logits) {
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            logits[i] = Math.exp(logits[i]);
            sum += logits[i];
        }
        for (int i = 0; i < logits.length; i++) {
            logits[i] /= sum;
        }
        return logits;
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        assertInconsistent("mapped twice", List.of(species(-1, 0, "a"), species(-1, 0, "b")));
        assertInconsistent("out of range", List.of(species(-1, 1, "a")));
        assertInconsistent("does not come before", List.of(species(1, 0, "a"), inner(-1, Rank.GENUS, "g")));
        assertInconsistent("leaf", List.of(inner(-1, Rank.GENUS, "g"), species(-1, 0, "a")));
        assertInconsistent("leaf", List.of(species(-1, 0, "a"), species(0, 1, "b")));
        assertInconsistent("at least one class", List.of());
    }

    private static void assertInconsistent(String reason, List<Node> nodes) {
        LepiException refusal = assertThrows(LepiException.class, () -> new TaxonTree(nodes));
        assertEquals(FailureKind.MODEL_INCONSISTENT, refusal.kind());
        assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal.getMessage());
    }
}
