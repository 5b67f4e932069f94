package org.lepi.ejb.prediction;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lepi.ejb.access.AccountNames;
import org.lepi.ejb.media.ExampleImage;
import org.lepi.ejb.media.ExampleImages;
import org.lepi.model.prediction.Confirmation;
import org.lepi.model.prediction.PredictionRecord;
import org.lepi.model.prediction.RankedNodes;

/**
 * Puts names, notes and example images to the numbers in records. It takes the same number of statements for one
 * record as for a page of them, and for one answer as for a hundred.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Explanation {
    private FrozenHierarchies hierarchies;
    private TaxonCards cards;
    private ExampleImages examples;
    private AccountNames accounts;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Explanation() {}

    /** An explanation from what is stored. */
    @Inject
    public Explanation(FrozenHierarchies hierarchies, TaxonCards cards, ExampleImages examples, AccountNames accounts) {
        this.hierarchies = hierarchies;
        this.cards = cards;
        this.examples = examples;
        this.accounts = accounts;
    }

    /** Explains the first answers of each record. */
    public List<Prediction> of(List<PredictionRecord> records, int most) {
        Map<UUID, FrozenNames> names = hierarchies.namesIn(records, most);
        return explain(records, names, most);
    }

    /** Explains the first answers of a record whose names are known already. */
    public Prediction of(PredictionRecord prediction, FrozenNames names, int most) {
        return explain(List.of(prediction), Map.of(prediction.modelVersionId(), names), most)
                .get(0);
    }

    private List<Prediction> explain(List<PredictionRecord> records, Map<UUID, FrozenNames> names, int most) {
        Set<UUID> answers = new HashSet<>();
        Set<UUID> confirmed = new HashSet<>();
        Set<UUID> confirmers = new HashSet<>();
        for (PredictionRecord prediction : records) {
            answers.addAll(answersOf(prediction, names, most));
            prediction.confirmation().ifPresent(confirmation -> {
                confirmed.add(confirmation.taxonId());
                confirmers.add(confirmation.by());
            });
        }
        Map<UUID, List<ExampleImage>> images = examples.of(answers);
        answers.addAll(confirmed);
        Map<UUID, TaxonCard> known = cards.of(answers);
        Map<UUID, String> people = accounts.of(confirmers);
        return records.stream()
                .map(prediction ->
                        explain(prediction, new Known(names(prediction, names), known, images, people), most))
                .toList();
    }

    private static FrozenNames names(PredictionRecord prediction, Map<UUID, FrozenNames> names) {
        FrozenNames version = names.get(prediction.modelVersionId());
        if (version == null) {
            throw new IllegalStateException("There is no model version " + prediction.modelVersionId());
        }
        return version;
    }

    private static Collection<UUID> answersOf(PredictionRecord prediction, Map<UUID, FrozenNames> names, int most) {
        FrozenNames version = names(prediction, names);
        Collection<UUID> taxa = new ArrayList<>();
        for (List<Integer> path : paths(prediction, most)) {
            UUID taxon = version.node(path.get(path.size() - 1)).taxonId();
            if (taxon != null) {
                taxa.add(taxon);
            }
        }
        return taxa;
    }

    private static List<List<Integer>> paths(PredictionRecord prediction, int most) {
        return prediction.answer().map(RankedNodes::paths).orElse(List.of()).stream()
                .limit(most)
                .toList();
    }

    private static Prediction explain(PredictionRecord prediction, Known known, int most) {
        Map<Integer, Double> probabilities =
                prediction.answer().map(RankedNodes::probabilities).orElse(Map.of());
        List<RankedTaxon> results = paths(prediction, most).stream()
                .map(path -> known.answer(path.stream()
                        .map(node ->
                                new TaxonProbability(known.names.node(node), probabilities.getOrDefault(node, 0.0)))
                        .toList()))
                .toList();
        ConfirmedName confirmed =
                prediction.confirmation().map(known::confirmed).orElse(null);
        return new Prediction(prediction, known.names.version(), results, confirmed);
    }

    /** What was read for all records together. */
    private record Known(
            FrozenNames names,
            Map<UUID, TaxonCard> cards,
            Map<UUID, List<ExampleImage>> images,
            Map<UUID, String> people) {
        /** Neither the taxon nor the account can be deleted while a record names them. */
        ConfirmedName confirmed(Confirmation confirmation) {
            return new ConfirmedName(
                    requireNonNull(cards.get(confirmation.taxonId())),
                    requireNonNull(people.get(confirmation.by())),
                    confirmation.at());
        }

        RankedTaxon answer(List<TaxonProbability> path) {
            TaxonProbability answer = path.get(path.size() - 1);
            List<TaxonProbability> lineage = path.subList(0, path.size() - 1);
            UUID taxon = answer.taxon().taxonId();
            return taxon == null
                    ? new RankedTaxon(answer, lineage, null, List.of())
                    : new RankedTaxon(answer, lineage, cards.get(taxon), images.getOrDefault(taxon, List.of()));
        }
    }
}
