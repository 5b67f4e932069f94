package org.lepi.ejb.prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lepi.model.prediction.AnswerOrder;
import org.lepi.model.prediction.RankedNodes;
import org.lepi.model.registry.OutputContract;
import org.lepi.model.registry.TaxonTree;

class IdentificationTest {
    /** The example of the BioDex contract: the most probable species stands in the less probable family. */
    private static final double[] TOY = {0.157, 0.157, 0.259, 0.427};

    @Test
    void byProbabilityTheMostProbableSpeciesIsFirst() {
        assertEquals(List.of(8, 7, 4, 5), leaves(AnswerOrder.PROBABILITY));
    }

    @Test
    void fromTheTopTheMostProbableFamilyIsFirst() {
        assertEquals(List.of(4, 5, 7, 8), leaves(AnswerOrder.TAXONOMY));
    }

    @Test
    void everyAnswerComesWithItsPathAndTheProbabilitiesOnIt() {
        RankedNodes found = identification(AnswerOrder.PROBABILITY);
        assertEquals(List.of(0, 6, 7), found.paths().get(1));
        assertEquals(0.573, found.probabilities().getOrDefault(0, 0.0), 1e-6, "Papilionidae");
        assertEquals(0.259, found.probabilities().getOrDefault(6, 0.0), 1e-6, "Iphiclides");
    }

    @Test
    void twentySpeciesAreKeptOrAsManyAsWereAskedFor() {
        TaxonTree tree = TestTrees.random(new Random(8), 300);
        TaxonProbabilities taxa =
                TestTrees.rolledUp(tree, new ClassScores(new float[300], 300), OutputContract.Kind.LOGITS);
        for (AnswerOrder order : AnswerOrder.values()) {
            assertEquals(20, new Identification(taxa, order, 1).ranked().paths().size());
            assertEquals(
                    50, new Identification(taxa, order, 50).ranked().paths().size());
        }
    }

    @Test
    void theLongestAnswerIsTheBestHundredOfAllSpecies() {
        Random random = new Random(7);
        TaxonTree tree = TestTrees.random(random, 3000);
        float[] logits = new float[3000];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (float) random.nextGaussian();
        }
        TaxonProbabilities taxa = TestTrees.rolledUp(tree, new ClassScores(logits, 3000), OutputContract.Kind.LOGITS);
        List<Integer> expected = IntStream.range(0, 3000)
                .mapToObj(tree::nodeOfClass)
                .sorted((a, b) -> Double.compare(taxa.of(b), taxa.of(a)))
                .limit(Identification.MOST)
                .toList();
        assertEquals(expected, leaves(new Identification(taxa, AnswerOrder.PROBABILITY, Identification.MOST).ranked()));
    }

    @Test
    void theStoredFormSaysTheSame() {
        RankedNodes found = identification(AnswerOrder.TAXONOMY);
        assertEquals(found, RankedNodes.fromJson(found.toJson()));
    }

    private static List<Integer> leaves(AnswerOrder order) {
        return leaves(identification(order));
    }

    private static List<Integer> leaves(RankedNodes ranked) {
        return ranked.paths().stream().map(path -> path.get(path.size() - 1)).toList();
    }

    private static RankedNodes identification(AnswerOrder order) {
        return new Identification(TestTrees.rolledUp(TestTrees.swallowtails(), TOY), order, 10).ranked();
    }
}
