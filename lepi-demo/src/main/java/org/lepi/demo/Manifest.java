package org.lepi.demo;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The manifest that lies beside the model, in the form lepi imports.
 *
 * @param labels scientific names in the order of the classes
 * @param temperature by which logits are divided before the softmax
 * @param accuracyOnDrawings share of held-out drawings named right, 0..1
 * @param accuracyOnUnseenBackgrounds the same on drawings before held-out scenery, 0..1
 */
record Manifest(
        List<String> labels, double temperature, double accuracyOnDrawings, double accuracyOnUnseenBackgrounds) {
    /** The manifest as JSON; the names contain nothing that JSON would need escaped. */
    String json() {
        String names = labels.stream().map(name -> '"' + name + '"').collect(Collectors.joining(",\n" + " ".repeat(4)));
        return String.format(
                Locale.ROOT, """
            {
              "name": "lepi-demo",
              "version": "1",
              "description": "Names %d European butterflies and moths in drawings of the lepi project; not meant for real photographs.",
              "source": "Drawn and trained by org.lepi.demo.DrawAndTrain",
              "licence": "CC0-1.0",
              "artefact": "lepi-demo.pb",
              "format": "frozen-graph",
              "input": {
                "name": "input",
                "width": 96,
                "height": 96,
                "channels": "RGB",
                "mean": [127.5, 127.5, 127.5],
                "standardDeviation": [127.5, 127.5, 127.5]
              },
              "output": {"name": "logits", "kind": "logits"},
              "calibration": {"temperature": %.3f},
              "labels": [
                %s
              ],
              "metrics": {"accuracyOnDrawings": %.4f, "accuracyOnUnseenBackgrounds": %.4f}
            }
            """, labels.size(), temperature, names, accuracyOnDrawings, accuracyOnUnseenBackgrounds);
    }
}
