package org.lepi.launcher.taxonomy;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.PrintWriter;

/** What the server says that an import did, or would do. */
final class ImportReport {
    private static final int LISTED = 20;
    private final JsonObject report;

    ImportReport(JsonObject report) {
        this.report = report;
    }

    boolean hasErrors() {
        return !issues("errors").isEmpty();
    }

    void print(PrintWriter out, boolean dryRun) {
        String would = dryRun ? "would be " : "";
        out.println(would + "created " + report.getInt("created", 0) + ", " + would + "updated "
                + report.getInt("updated", 0) + ", unchanged " + report.getInt("unchanged", 0));
        if (dryRun) {
            issues("changes").getValuesAs(JsonObject.class).stream()
                    .limit(LISTED)
                    .forEach(change -> out.println("  " + change.getString("rank", "") + " "
                            + change.getString("scientificName", "") + ": " + change.getString("change", "")));
        }
        print(out, "skipped");
        print(out, "errors");
    }

    private void print(PrintWriter out, String kind) {
        JsonArray issues = issues(kind);
        if (issues.isEmpty()) {
            return;
        }
        out.println(kind + " " + issues.size());
        issues.getValuesAs(JsonObject.class).stream()
                .limit(LISTED)
                .forEach(issue -> out.println("  "
                        + (issue.getString("file", "") + " line " + issue.getInt("line", 0)).strip() + ": "
                        + issue.getString("message", "")));
        if (issues.size() > LISTED) {
            out.println("  … and " + (issues.size() - LISTED) + " more");
        }
    }

    private JsonArray issues(String kind) {
        return report.get(kind) instanceof JsonArray issues ? issues : JsonArray.EMPTY_JSON_ARRAY;
    }
}
