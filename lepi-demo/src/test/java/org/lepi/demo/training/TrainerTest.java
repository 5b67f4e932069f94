package org.lepi.demo.training;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lepi.demo.scene.Tray;
import org.lepi.demo.species.DemoSpecies;
import org.lepi.demo.specimen.Species;

class TrainerTest {
    @Test
    void aNetworkLearnsToTellAYellowFromABlueButterflyAndStillCanWhenFrozen() {
        List<Species> two = DemoSpecies.all().stream()
                .filter(species ->
                        List.of("Gonepteryx rhamni", "Polyommatus icarus").contains(species.scientificName()))
                .toList();
        List<String> log = new ArrayList<>();
        byte[] frozen = new Trainer(4, 1, log::add).train(Lessons.draw(two, 384, 1, new Tray()));
        LabelledImages unseen = LabelledImages.draw(two, 96, 2, new Tray());
        try (Classifier classifier = new Classifier(frozen)) {
            double accuracy = Measurement.accuracy(classifier.logits(unseen), unseen);
            assertTrue(accuracy > 0.9, "accuracy " + accuracy + " after " + log);
        }
    }
}
