package org.lepi.ejb.prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.registry.OutputContract;
import org.lepi.model.registry.TaxonTree;

class TaxonProbabilitiesTest {
    @Test
    void genusAndFamilyAreTheSumsOfTheirSpecies() {
        TaxonProbabilities found = TestTrees.rolledUp(TestTrees.swallowtails(), 0.1, 0.2, 0.3, 0.4);
        assertEquals(0.3, found.of(2), 1e-6, "Papilio");
        assertEquals(0.3, found.of(6), 1e-6, "Iphiclides");
        assertEquals(0.6, found.of(0), 1e-6, "Papilionidae");
        assertEquals(0.4, found.of(1), 1e-6, "Pieridae");
    }

    @RepeatedTest(50)
    void everyParentIsTheSumOfItsChildrenForRandomLogits(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int species = 1 + random.nextInt(2000);
        TaxonTree tree = TestTrees.random(random, species);
        float[] logits = new float[species];
        for (int i = 0; i < species; i++) {
            logits[i] = (float) (random.nextGaussian() * 10);
        }
        TaxonProbabilities found =
                TestTrees.rolledUp(tree, new ClassScores(logits, species), OutputContract.Kind.LOGITS);
        double[] childrenOf = new double[tree.size()];
        double roots = 0;
        for (int node = 0; node < tree.size(); node++) {
            if (tree.parent(node) == TaxonTree.NONE) {
                roots += found.of(node);
            } else {
                childrenOf[tree.parent(node)] += found.of(node);
            }
        }
        assertEquals(1, roots, 1e-6);
        for (int node = 0; node < tree.size(); node++) {
            if (tree.classOfNode(node) == TaxonTree.NONE) {
                assertEquals(found.of(node), childrenOf[node], 1e-6);
            }
        }
    }

    @Test
    void anotherNumberOfClassesThanTheHierarchyHasIsInconsistent() {
        LepiException refusal =
                assertThrows(LepiException.class, () -> TestTrees.rolledUp(TestTrees.swallowtails(), 0.5, 0.5));
        assertEquals(FailureKind.MODEL_INCONSISTENT, refusal.kind());
    }
}
