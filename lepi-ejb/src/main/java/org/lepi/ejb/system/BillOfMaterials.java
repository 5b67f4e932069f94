package org.lepi.ejb.system;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.lepi.model.identity.Build;

/** A software bill of materials: CycloneDX 1.6, JSON. */
final class BillOfMaterials {
    private BillOfMaterials() {}

    static JsonObject of(List<Library> libraries) {
        JsonArrayBuilder components = Json.createArrayBuilder();
        libraries.forEach(library -> components.add(component(library)));
        return Json.createObjectBuilder()
                .add("bomFormat", "CycloneDX")
                .add("specVersion", "1.6")
                .add("version", 1)
                .add(
                        "metadata",
                        Json.createObjectBuilder()
                                .add(
                                        "component",
                                        Json.createObjectBuilder()
                                                .add("type", "application")
                                                .add("name", "lepi")
                                                .add("version", Build.VERSION)))
                .add("components", components)
                .build();
    }

    private static JsonObjectBuilder component(Library library) {
        JsonObjectBuilder component = Json.createObjectBuilder().add("type", "library");
        if (!library.group().isEmpty()) {
            component
                    .add("group", library.group())
                    .add("purl", "pkg:maven/" + library.group() + "/" + library.name() + "@" + library.version());
        }
        component
                .add("name", library.name())
                .add("version", library.version())
                .add(
                        "hashes",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("alg", "SHA-256")
                                        .add("content", library.sha256())));
        if (!library.licence().isEmpty()) {
            component.add(
                    "licenses",
                    Json.createArrayBuilder()
                            .add(Json.createObjectBuilder()
                                    .add("license", Json.createObjectBuilder().add("name", library.licence()))));
        }
        return component;
    }
}
