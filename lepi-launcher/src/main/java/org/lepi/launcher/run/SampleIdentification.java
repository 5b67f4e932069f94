package org.lepi.launcher.run;

import jakarta.json.JsonObject;
import java.io.IOException;
import org.lepi.launcher.client.LepiClient;
import org.lepi.launcher.demo.DemoFolder;
import org.lepi.launcher.demo.DemoFolder.Sample;
import org.lepi.launcher.prediction.IdentificationTable;
import org.lepi.launcher.prediction.Identifier;

/** Proof that all of it works: one sample photograph sent through the API, and what came back. */
final class SampleIdentification {
    private static final int TOP = 5;

    private final LepiClient client;
    private final DemoFolder folder;

    SampleIdentification(LepiClient client, DemoFolder folder) {
        this.client = client;
        this.folder = folder;
    }

    /** The answer as a table under a line that says what the photograph shows. */
    String show() throws IOException, InterruptedException {
        Sample sample = folder.samples().get(0);
        JsonObject answer = new Identifier(client).identify(sample.file(), TOP, null);
        IdentificationTable table = new IdentificationTable(answer);
        return sample.file() + ", a drawing of " + sample.scientificName() + " (" + table.heading() + ")"
                + System.lineSeparator() + table;
    }
}
