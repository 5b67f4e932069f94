package org.lepi.web.registry;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.lepi.ejb.registry.ImportedModel;
import org.lepi.ejb.registry.ModelStatus;
import org.lepi.ejb.registry.VersionStatus;
import org.lepi.model.registry.Manifest;
import org.lepi.model.registry.ModelFile;
import org.lepi.model.registry.ModelVersion;
import org.lepi.model.taxonomy.Rank;

/** Models and their versions in lepi's own JSON. */
final class ModelRepresentation {
    private static final int MOST_UNKNOWN = 20;

    private ModelRepresentation() {}

    static JsonObject list(Collection<ModelStatus> models) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        models.forEach(model -> list.add(summary(model)));
        return Json.createObjectBuilder().add("models", list).build();
    }

    /** The model as its current version has it. */
    private static JsonObjectBuilder summary(ModelStatus model) {
        VersionStatus current = model.current();
        Manifest manifest = current.version().manifest();
        return Json.createObjectBuilder()
                .add("name", model.model().name())
                .add("title", model.model().title())
                .add("description", model.model().description())
                .add("classes", current.version().classCount())
                .add("default", model.model().isDefault())
                .add("ranks", ranks(current.version()))
                .add("licence", manifest.licence())
                .add("version", current.version().label())
                .add("state", word(current.state()))
                .add("input", manifest.json().getJsonObject("input"));
    }

    static JsonObject of(ModelStatus model) {
        JsonArrayBuilder versions = Json.createArrayBuilder();
        model.versions().forEach(version -> versions.add(brief(version)));
        return summary(model).add("versions", versions).build();
    }

    private static JsonObjectBuilder brief(VersionStatus status) {
        ModelVersion version = status.version();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("version", version.label())
                .add("lifeCycle", word(version.state()))
                .add("state", word(status.state()))
                .add("error", status.error())
                .add("createdAt", version.createdAt().toString());
        return version.activatedAt() == null
                ? json.addNull("activatedAt")
                : json.add("activatedAt", version.activatedAt().toString());
    }

    /** All that is known of a version, but for its labels, of which there may be 15,000. */
    static JsonObject of(VersionStatus status, List<ModelFile> files) {
        ModelVersion version = status.version();
        Manifest manifest = version.manifest();
        JsonArrayBuilder list = Json.createArrayBuilder();
        files.forEach(file -> list.add(Json.createObjectBuilder()
                .add("path", file.path())
                .add("sha256", file.sha256())
                .add("bytes", file.byteLength())));
        return brief(status)
                .add("id", version.id().toString())
                .add("name", version.model().name())
                .add("title", manifest.title())
                .add("description", manifest.description())
                .add("source", manifest.source())
                .add("licence", manifest.licence())
                .add("classes", version.classCount())
                .add("ranks", ranks(version))
                .add("input", manifest.json().getJsonObject("input"))
                .add("output", manifest.json().getJsonObject("output"))
                .add("temperature", manifest.temperature())
                .add("metrics", manifest.metrics())
                .add("servedSha256", version.artefactSha256())
                .add("files", list)
                .build();
    }

    static JsonObject of(ImportedModel imported) {
        JsonArrayBuilder unknown = Json.createArrayBuilder();
        imported.unknownLabels().stream().limit(MOST_UNKNOWN).forEach(unknown::add);
        return Json.createObjectBuilder()
                .add("id", imported.id().toString())
                .add("name", imported.name())
                .add("version", imported.version())
                .add("classes", imported.classes())
                .add("unknownLabelCount", imported.unknownLabels().size())
                .add("unknownLabels", unknown)
                .build();
    }

    private static JsonArrayBuilder ranks(ModelVersion version) {
        JsonArrayBuilder ranks = Json.createArrayBuilder();
        version.ranks().stream().map(Rank::label).forEach(ranks::add);
        return ranks;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
