package org.lepi.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The demo data as it lies in this jar: a model with its manifest, a checklist, example images and sample photographs
 * with their lists. Needs neither TensorFlow nor a display.
 */
public final class DemoData {
    /** The checklist: one species per row. */
    public static final String CHECKLIST = "taxonomy.csv";
    /** The list of the example images: file, scientificName, collection, licence, attribution. */
    public static final String EXAMPLES = "examples.csv";
    /** The list of the sample photographs: file, scientificName. */
    public static final String SAMPLES = "samples.csv";
    /** The model's manifest; its artefact lies beside it. */
    public static final String MANIFEST = "model/model.json";

    private static final String ARTEFACT = "model/lepi-demo.pb";

    /** Copies everything below the folder, which is made when it is missing; files of the same name are replaced. */
    public void unpack(Path folder) throws IOException {
        for (String file : files()) {
            Path target = folder.resolve(file);
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.write(target, bytes(file));
        }
    }

    /** All files, relative to the folder they are unpacked to. */
    public List<String> files() throws IOException {
        List<String> files = new ArrayList<>(List.of(CHECKLIST, EXAMPLES, SAMPLES, MANIFEST, ARTEFACT));
        files.addAll(firstColumn(EXAMPLES));
        files.addAll(firstColumn(SAMPLES));
        return files;
    }

    private static List<String> firstColumn(String list) throws IOException {
        return new String(bytes(list), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    static byte[] bytes(String file) throws IOException {
        try (InputStream input = DemoData.class.getResourceAsStream(file)) {
            if (input == null) {
                throw new NoSuchFileException(file);
            }
            return input.readAllBytes();
        }
    }
}
