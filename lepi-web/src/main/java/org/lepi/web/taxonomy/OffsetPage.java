package org.lepi.web.taxonomy;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;

/** One page of the BioDex prediction API's lists, by limit and offset. */
record OffsetPage(int limit, int offset) {
    private static final int PRESET = 100;
    private static final int MOST = 1000;

    /** The page that the parameters ask for: 100 from the first where they say nothing. */
    static OffsetPage of(Map<String, List<String>> query) {
        return new OffsetPage(
                TaxonParameters.integer("limit", first(query, "limit"), PRESET, 1, MOST),
                TaxonParameters.integer("offset", first(query, "offset"), 0, 0, Integer.MAX_VALUE));
    }

    private static String first(Map<String, List<String>> query, String name) {
        return query.getOrDefault(name, List.of("")).get(0);
    }

    /** {@code {"count", "next", "previous", "results"}}. */
    JsonObject represent(long count, JsonArray results, PageLink link) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("count", count);
        if ((long) offset + limit < count) {
            json.add("next", at(link, offset + limit));
        } else {
            json.addNull("next");
        }
        if (offset > 0) {
            json.add("previous", at(link, Math.max(0, offset - limit)));
        } else {
            json.addNull("previous");
        }
        return json.add("results", results).build();
    }

    private String at(PageLink link, int newOffset) {
        return link.with(Map.of("limit", String.valueOf(limit), "offset", String.valueOf(newOffset)));
    }
}
