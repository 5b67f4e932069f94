package org.lepi.ejb.registry;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.registry.Manifest;
import org.lepi.model.registry.ModelFile;

/**
 * An unpacked model: the manifest with its labels filled in, and the artefact, which is a frozen graph or a SavedModel
 * folder, plain or below a version number as TensorFlow Serving lays them out.
 *
 * @param manifest may lack what can be read from the graph
 * @param artefact a {@code .pb} file, or the folder that holds {@code saved_model.pb}
 */
record ModelPackage(Path root, JsonObject manifest, Path artefact) {
    private static final String SAVED_MODEL = "saved_model.pb";

    /**
     * Finds manifest and artefact; the manifest lies at the top, or in the one folder that is at the top.
     *
     * @throws LepiException MODEL_REFUSED where something is missing or ambiguous
     */
    static ModelPackage open(Path unpacked) throws IOException {
        Path root = rootOf(unpacked);
        JsonObject manifest = withLabels(parse(root.resolve(Manifest.FILE_NAME)), root);
        Path artefact = artefact(root, manifest);
        return new ModelPackage(root, withVersion(manifest, artefact), artefact);
    }

    private static Path rootOf(Path unpacked) throws IOException {
        if (Files.isRegularFile(unpacked.resolve(Manifest.FILE_NAME))) {
            return unpacked;
        }
        try (Stream<Path> top = Files.list(unpacked)) {
            List<Path> all = top.toList();
            if (all.size() == 1 && Files.isRegularFile(all.get(0).resolve(Manifest.FILE_NAME))) {
                return all.get(0);
            }
        }
        throw refused("the archive has no " + Manifest.FILE_NAME + " at its top");
    }

    private static JsonObject parse(Path file) throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readObject();
        } catch (JsonException | CharacterCodingException e) {
            throw new LepiException(
                    FailureKind.MODEL_REFUSED, Manifest.FILE_NAME + " is no JSON object: " + e.getMessage(), e);
        }
    }

    /** "labels": "labels.txt" becomes the lines of that file. */
    private static JsonObject withLabels(JsonObject manifest, Path root) throws IOException {
        if (!(manifest.get("labels") instanceof JsonString name)) {
            return manifest;
        }
        Path file = inside(root, name.getString());
        JsonArrayBuilder labels = Json.createArrayBuilder();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(labels::add);
        } catch (IOException | UncheckedIOException e) {
            throw new LepiException(FailureKind.MODEL_REFUSED, "the label file " + name + " cannot be read", e);
        }
        return Json.createObjectBuilder(manifest).add("labels", labels).build();
    }

    private static Path artefact(Path root, JsonObject manifest) throws IOException {
        if (manifest.get("artefact") instanceof JsonString name) {
            Path named = inside(root, name.getString());
            Path found = named.endsWith(SAVED_MODEL) ? named.resolveSibling("") : named;
            if (!Files.isRegularFile(found) && !Files.isRegularFile(found.resolve(SAVED_MODEL))) {
                throw refused("the artefact " + name.getString() + " is neither a file nor a SavedModel folder");
            }
            return found;
        }
        if (Files.isRegularFile(root.resolve(SAVED_MODEL))) {
            return root;
        }
        return versionFolder(root, manifest).orElseGet(() -> onlyGraph(root));
    }

    /** Of TensorFlow Serving's numbered folders, the one that the manifest's version names, else the highest. */
    private static Optional<Path> versionFolder(Path root, JsonObject manifest) throws IOException {
        String wanted = manifest.getString("version", "");
        try (Stream<Path> top = Files.list(root)) {
            List<Path> versions = top.filter(p -> p.getFileName().toString().matches("\\d{1,18}"))
                    .filter(p -> Files.isRegularFile(p.resolve(SAVED_MODEL)))
                    .sorted(Comparator.comparingLong(ModelPackage::number).reversed())
                    .toList();
            if (versions.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(versions.stream()
                    .filter(p -> wanted.isEmpty()
                            || wanted.equals(p.getFileName().toString())
                            || wanted.equals(Long.toString(number(p))))
                    .findFirst()
                    .orElseThrow(() -> refused("the archive has no version folder " + wanted)));
        }
    }

    private static long number(Path folder) {
        return Long.parseLong(folder.getFileName().toString());
    }

    private static Path onlyGraph(Path root) {
        try (Stream<Path> top = Files.list(root)) {
            List<Path> graphs = top.filter(Files::isRegularFile)
                    .filter(p ->
                            p.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".pb"))
                    .toList();
            if (graphs.size() == 1) {
                return graphs.get(0);
            }
            throw refused("the manifest must name its artefact, a .pb file or a SavedModel folder; there are "
                    + graphs.size() + " .pb files");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the manifest has no version, a version folder's number is it, else "1". */
    private static JsonObject withVersion(JsonObject manifest, Path artefact) {
        if (manifest.containsKey("version")) {
            return manifest;
        }
        boolean numbered = artefact.getFileName().toString().matches("\\d{1,18}");
        return Json.createObjectBuilder(manifest)
                .add("version", numbered ? Long.toString(number(artefact)) : "1")
                .build();
    }

    private static Path inside(Path root, String name) {
        Path path = root.resolve(name).normalize();
        if (!path.startsWith(root)) {
            throw refused("the manifest names a file outside the archive: " + name);
        }
        return path;
    }

    /** Every file of the package with its checksum, in the order of paths. */
    List<ModelFile> files() throws IOException {
        List<ModelFile> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                files.add(new ModelFile(root.relativize(file).toString(), Sha256.of(file), Files.size(file)));
            }
        }
        return files;
    }

    private static LepiException refused(String reason) {
        return new LepiException(FailureKind.MODEL_REFUSED, reason);
    }
}
