package org.lepi.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the demo data anew: example images, sample photographs, the trained model. Arguments: the folder to write to
 * (default: the module's resources, when started in the repository's root) and, optionally, a folder of photographs
 * whose crops the model is also measured on. The checklist, taxonomy.csv, is written by hand and copied.
 */
public final class DrawAndTrain {
    private static final long SEED = 20_260_101L;
    private static final Path RESOURCES = Path.of("lepi-demo", "src", "main", "resources", "org", "lepi", "demo");

    private DrawAndTrain() {}

    /** Takes five minutes on two cores; fails when the folder cannot be written. */
    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Path folder = Files.createDirectories(arguments.length > 0 ? Path.of(arguments[0]) : RESOURCES);
        ExampleImages.write(folder, SEED);
        SamplePhotographs.write(folder, SEED);
        Files.write(folder.resolve(DemoData.CHECKLIST), DemoData.bytes(DemoData.CHECKLIST));
        new DemoModel(SEED, System.out::println).write(folder, arguments.length > 1 ? Path.of(arguments[1]) : null);
    }
}
