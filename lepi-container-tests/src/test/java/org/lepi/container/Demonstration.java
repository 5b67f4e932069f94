package org.lepi.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lepi.demo.DemoData;
import org.lepi.ejb.registry.ModelImport;
import org.lepi.ejb.registry.ModelLifeCycle;
import org.lepi.ejb.taxonomy.ChecklistFormat;
import org.lepi.ejb.taxonomy.ChecklistImport;

/** The demonstration model in two versions that differ in nothing but their names, the first of them active. */
@ApplicationScoped
public class Demonstration {
    static final String MODEL = "lepi-demo";
    static final String FIRST = "1";
    static final String SECOND = "2";

    @Inject
    private ChecklistImport checklists;

    @Inject
    private ModelImport imports;

    @Inject
    private ModelLifeCycle lifeCycle;

    @Inject
    private Callers callers;

    @Inject
    @ConfigProperty(name = "lepi.home")
    private String home;

    private boolean loaded;

    /** Loads it the first time that a test asks. */
    synchronized void require() throws Exception {
        if (!loaded) {
            new DemoData().unpack(folder());
            loaded = callers.asOperator(this::load);
        }
    }

    /** A photograph that the model knows. */
    byte[] photograph() throws IOException {
        List<String> samples = Files.readAllLines(folder().resolve(DemoData.SAMPLES));
        return Files.readAllBytes(folder().resolve(samples.get(1).split(",", -1)[0]));
    }

    private boolean load() throws IOException {
        try (InputStream csv = Files.newInputStream(folder().resolve(DemoData.CHECKLIST))) {
            checklists.run(csv, ChecklistFormat.own(), false);
        }
        Path manifest = folder().resolve(DemoData.MANIFEST);
        String text = Files.readString(manifest);
        for (String version : List.of(FIRST, SECOND)) {
            Files.writeString(
                    manifest, text.replaceFirst("\"version\": *\"[^\"]*\"", "\"version\": \"" + version + "\""));
            imports.importModel(manifest.resolveSibling(""), null);
        }
        lifeCycle.activate(MODEL, FIRST, false);
        return true;
    }

    private Path folder() {
        return Path.of(home).resolve("demo");
    }
}
