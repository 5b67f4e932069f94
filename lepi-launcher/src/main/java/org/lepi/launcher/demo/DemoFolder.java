package org.lepi.launcher.demo;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The unpacked demo data.
 *
 * @param root holds {@code taxonomy.csv}, {@code model/}, {@code examples.csv} and {@code samples.csv}
 */
public record DemoFolder(Path root) {

    Path checklist() {
        return root.resolve("taxonomy.csv");
    }

    Path model() {
        return root.resolve("model/model.json");
    }

    /** Images that show what a species looks like. */
    List<Example> examples() throws IOException {
        return rows("examples.csv").stream()
                .map(row -> new Example(
                        root.resolve(row.get("file")),
                        row.get("scientificName"),
                        row.get("collection"),
                        row.get("licence"),
                        row.get("attribution")))
                .toList();
    }

    /** Photographs to identify. */
    public List<Sample> samples() throws IOException {
        return rows("samples.csv").stream()
                .map(row -> new Sample(root.resolve(row.get("file")), row.get("scientificName")))
                .toList();
    }

    /** Written when all of it is loaded; without it the next start loads it again, which changes nothing twice. */
    Path loaded() {
        return root.resolve("loaded");
    }

    public boolean isLoaded() {
        return Files.exists(loaded());
    }

    private List<CSVRecord> rows(String list) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(root.resolve(list))) {
            return format.parse(reader).getRecords();
        }
    }

    /** A reference image with what must be said about it. */
    record Example(Path file, String scientificName, String collection, String licence, String attribution) {}

    /** A photograph and what it shows. */
    public record Sample(Path file, String scientificName) {}
}
