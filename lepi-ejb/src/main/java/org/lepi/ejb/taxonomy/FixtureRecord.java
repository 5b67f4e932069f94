package org.lepi.ejb.taxonomy;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** One object of a fixture: {@code {"model": "taxonomy.genus", "pk": 1, "fields": {…}}}. */
record FixtureRecord(String file, long line, JsonObject json) {
    String model() {
        return text(json, "model");
    }

    String key() {
        return text(json, "pk");
    }

    /** A field's text or number; empty where it is null or missing. */
    String field(String name) {
        return json.get("fields") instanceof JsonObject fields ? text(fields, name) : "";
    }

    ImportIssue issue(String message) {
        return new ImportIssue(file, line, message);
    }

    private static String text(JsonObject object, String name) {
        JsonValue value = object.getOrDefault(name, JsonValue.NULL);
        if (value instanceof JsonString string) {
            return string.getString().strip();
        }
        return value instanceof JsonNumber number ? number.toString() : "";
    }
}
