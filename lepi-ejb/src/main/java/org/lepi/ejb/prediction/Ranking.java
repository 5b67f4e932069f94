package org.lepi.ejb.prediction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import org.lepi.model.prediction.AnswerOrder;
import org.lepi.model.registry.TaxonTree;

/**
 * The best leaves of a tree without sorting all of them: the cost grows with the number of species only by one
 * comparison each. Equal probabilities keep the order of the tree.
 */
final class Ranking {
    private final TaxonProbabilities probabilities;
    private final TaxonTree tree;
    private final Comparator<Integer> bestFirst;
    private final int most;

    /** Ranks at most {@code most} leaves. */
    Ranking(TaxonProbabilities probabilities, int most) {
        this.probabilities = probabilities;
        this.tree = probabilities.tree();
        this.most = most;
        this.bestFirst = Comparator.<Integer>comparingDouble(probabilities::of)
                .reversed()
                .thenComparing(Comparator.naturalOrder());
    }

    List<Integer> by(AnswerOrder order) {
        return switch (order) {
            case PROBABILITY -> byProbability();
            case TAXONOMY -> fromTheTop();
        };
    }

    private List<Integer> byProbability() {
        PriorityQueue<Integer> worstOnTop = new PriorityQueue<>(bestFirst.reversed());
        double worst = 0; // what is below it is left out without a look into the queue
        for (int c = 0; c < tree.classCount(); c++) {
            int leaf = tree.nodeOfClass(c);
            if (probabilities.of(leaf) >= worst) {
                worstOnTop.add(leaf);
                if (worstOnTop.size() > most) {
                    worstOnTop.remove();
                    worst = probabilities.of(worstOnTop.element());
                }
            }
        }
        List<Integer> ranked = new ArrayList<>(worstOnTop);
        ranked.sort(bestFirst);
        return ranked;
    }

    /** Walks down the best branch first, then the next best, and stops when there are enough leaves. */
    private List<Integer> fromTheTop() {
        int[] firstChild = filled(tree.size());
        int[] nextSibling = filled(tree.size());
        List<Integer> roots = new ArrayList<>();
        for (int node = 0; node < tree.size(); node++) {
            int parent = tree.parent(node);
            if (parent == TaxonTree.NONE) {
                roots.add(node);
            } else {
                nextSibling[node] = firstChild[parent];
                firstChild[parent] = node;
            }
        }
        Deque<Integer> ahead = new ArrayDeque<>();
        pushBestLast(roots, ahead);
        List<Integer> ranked = new ArrayList<>();
        while (!ahead.isEmpty() && ranked.size() < most) {
            int node = ahead.pop();
            List<Integer> children = new ArrayList<>();
            for (int child = firstChild[node]; child != TaxonTree.NONE; child = nextSibling[child]) {
                children.add(child);
            }
            if (children.isEmpty()) {
                ranked.add(node);
            }
            pushBestLast(children, ahead);
        }
        return ranked;
    }

    private void pushBestLast(List<Integer> siblings, Deque<Integer> ahead) {
        siblings.sort(Collections.reverseOrder(bestFirst));
        siblings.forEach(ahead::push);
    }

    private static int[] filled(int size) {
        int[] links = new int[size];
        Arrays.fill(links, TaxonTree.NONE);
        return links;
    }
}
