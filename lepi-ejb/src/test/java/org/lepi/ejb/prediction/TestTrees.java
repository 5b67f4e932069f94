package org.lepi.ejb.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lepi.model.registry.OutputContract;
import org.lepi.model.registry.TaxonTree;

/** Hierarchies for the pure stages. */
final class TestTrees {
    private TestTrees() {}

    /**
     * Two families: Papilionidae with Papilio (machaon, alexanor) and Iphiclides (podalirius); Pieridae with Pieris
     * (rapae). Nodes 4, 5, 7, 8 are the classes 0, 1, 2, 3.
     */
    static TaxonTree swallowtails() {
        return new TaxonTree(List.of(
                inner(TaxonTree.NONE, "FAMILY", "Papilionidae"),
                inner(TaxonTree.NONE, "FAMILY", "Pieridae"),
                inner(0, "GENUS", "Papilio"),
                inner(1, "GENUS", "Pieris"),
                leaf(2, 0, "Papilio machaon"),
                leaf(2, 1, "Papilio alexanor"),
                inner(0, "GENUS", "Iphiclides"),
                leaf(6, 2, "Iphiclides podalirius"),
                leaf(3, 3, "Pieris rapae")));
    }

    /** Families, genera and species at random, in random proportions. */
    static TaxonTree random(Random random, int species) {
        List<TaxonTree.Node> nodes = new ArrayList<>();
        int families = 1 + random.nextInt(Math.min(5, species));
        int genera = families + random.nextInt(species - families + 1);
        for (int i = 0; i < families; i++) {
            nodes.add(inner(TaxonTree.NONE, "FAMILY", "Family " + i));
        }
        for (int i = 0; i < genera; i++) {
            nodes.add(inner(i < families ? i : random.nextInt(families), "GENUS", "Genus " + i));
        }
        for (int i = 0; i < species; i++) {
            int genus = families + (i < genera ? i : random.nextInt(genera));
            nodes.add(leaf(genus, i, "Species " + i));
        }
        return new TaxonTree(nodes);
    }

    static TaxonProbabilities rolledUp(TaxonTree tree, double... probabilities) {
        float[] scores = new float[probabilities.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) probabilities[i];
        }
        return rolledUp(tree, new ClassScores(scores, scores.length), OutputContract.Kind.PROBABILITIES);
    }

    static TaxonProbabilities rolledUp(TaxonTree tree, ClassScores scores, OutputContract.Kind kind) {
        return new TaxonProbabilities(new SpeciesProbabilities(ClassProbabilities.of(scores, kind, 1), tree));
    }

    private static TaxonTree.Node inner(int parent, String rank, String name) {
        return new TaxonTree.Node(parent, TaxonTree.NONE, null, rank, name, "");
    }

    private static TaxonTree.Node leaf(int parent, int classIndex, String name) {
        return new TaxonTree.Node(parent, classIndex, null, "SPECIES", name, "");
    }
}
