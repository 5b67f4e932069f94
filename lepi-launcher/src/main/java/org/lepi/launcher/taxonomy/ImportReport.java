package org.lepi.launcher.taxonomy;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.PrintWriter;
import java.util.function.Function;

/** What the server says that an import did, or would do. */
final class ImportReport {
    private static final int LISTED = 20;
    private final JsonObject report;

    ImportReport(JsonObject report) {
        this.report = report;
    }

    boolean hasErrors() {
        return !listed("errors").isEmpty();
    }

    void print(PrintWriter out, boolean dryRun) {
        String would = dryRun ? "would be " : "";
        out.println(would + "created " + report.getInt("created", 0) + ", " + would + "updated "
                + report.getInt("updated", 0) + ", unchanged " + report.getInt("unchanged", 0));
        if (dryRun) {
            list(
                    out,
                    "changes",
                    change -> change.getString("rank", "") + " " + change.getString("scientificName", "") + ": "
                            + change.getString("change", ""));
        }
        list(out, "skipped", ImportReport::issue);
        list(out, "errors", ImportReport::issue);
    }

    private void list(PrintWriter out, String kind, Function<JsonObject, String> line) {
        JsonArray all = listed(kind);
        if (all.isEmpty()) {
            return;
        }
        out.println(kind + ":");
        all.getValuesAs(JsonObject.class).stream().limit(LISTED).forEach(each -> out.println("  " + line.apply(each)));
        if (all.size() > LISTED) {
            out.println("  … and " + (all.size() - LISTED) + " more");
        }
    }

    private static String issue(JsonObject issue) {
        return (issue.getString("file", "") + " line " + issue.getInt("line", 0)).strip() + ": "
                + issue.getString("message", "");
    }

    private JsonArray listed(String kind) {
        return report.get(kind) instanceof JsonArray all ? all : JsonArray.EMPTY_JSON_ARRAY;
    }
}
