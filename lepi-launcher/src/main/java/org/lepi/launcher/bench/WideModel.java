package org.lepi.launcher.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lepi.launcher.client.LepiClient;
import org.lepi.launcher.registry.Models;
import org.lepi.launcher.taxonomy.Taxonomy;

/** A network of made-up species, five in a genus and a hundred in a family, imported as anybody's would be. */
final class WideModel {
    private static final int OF_GENUS = 5;
    private static final int OF_FAMILY = 100;
    private static final int LETTERS = 26;

    private final int species;

    WideModel(int species) {
        this.species = species;
    }

    String name() {
        return "bench-" + species;
    }

    /** Imports the taxa and the network, which is a served one with one layer more, and activates it. */
    void importInto(LepiClient client, TensorFlowProgram program, ServedModel served)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("lepi-bench");
        Path checklist = folder.resolve("checklist.csv");
        Path graph = folder.resolve("wide.pb");
        Path manifest = folder.resolve("model.json");
        try {
            Files.write(checklist, checklist());
            new Taxonomy(client).importChecklist(checklist);
            program.run(
                    WideGraph.class,
                    served.graph().toString(),
                    served.output(),
                    Integer.toString(served.classes()),
                    Integer.toString(species),
                    graph.toString());
            Files.writeString(manifest, manifest(served).toString());
            Models models = new Models(client);
            JsonObject registered = models.importModel(graph);
            models.activate(registered.getString("name"), registered.getString("version"));
        } finally {
            for (Path file : List.of(checklist, graph, manifest, folder)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private List<String> checklist() {
        List<String> lines = new ArrayList<>(List.of("family,scientificName"));
        for (int i = 0; i < species; i++) {
            lines.add("Bench" + letters(i / OF_FAMILY) + "idae," + scientificName(i));
        }
        return lines;
    }

    private static String scientificName(int number) {
        return "Bench" + letters(number / OF_GENUS) + "us species" + letters(number);
    }

    private JsonObject manifest(ServedModel served) {
        JsonArrayBuilder labels = Json.createArrayBuilder();
        for (int i = 0; i < species; i++) {
            labels.add(scientificName(i));
        }
        return Json.createObjectBuilder()
                .add("name", name())
                .add("version", Long.toString(System.currentTimeMillis()))
                .add("licence", "CC0-1.0")
                .add("description", "Random weights, for measuring")
                .add("input", served.contract())
                .add("output", Json.createObjectBuilder().add("name", "wide").add("kind", "logits"))
                .add("labels", labels)
                .build();
    }

    /** A number in letters, which is what names are made of. */
    private static String letters(int number) {
        String last = Character.toString('a' + number % LETTERS);
        return number < LETTERS ? last : letters(number / LETTERS) + last;
    }
}
