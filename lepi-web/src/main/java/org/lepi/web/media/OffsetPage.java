package org.lepi.web.media;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.lepi.model.identity.JsonParts;
import org.lepi.web.Parameters;

/** Pages as the BioDex API turns them: by offset, with the count of all and the addresses of the neighbours. */
public class OffsetPage {
    private static final int LONGEST = 10_000;

    @QueryParam("limit")
    private @Nullable String limit;

    @QueryParam("offset")
    @DefaultValue("0")
    private String offset = "0";

    /** Entries on the page; 1 to 10,000. */
    public int limit(int usual) {
        return limit == null ? usual : Parameters.number("limit", limit, 1, LONGEST);
    }

    /** Entries before the page. */
    public int offset() {
        return Parameters.number("offset", offset, 0, Integer.MAX_VALUE);
    }

    /** The page with the addresses of the next and the previous one. */
    public JsonObject of(JsonArrayBuilder results, long count, int usual, UriInfo uri) {
        int shown = limit(usual);
        return JsonParts.object()
                .add("count", count)
                .add("next", offset() + (long) shown < count ? at(offset() + shown, shown, uri) : JsonValue.NULL)
                .add("previous", offset() > 0 ? at(Math.max(0, offset() - shown), shown, uri) : JsonValue.NULL)
                .add("results", results)
                .build();
    }

    private static JsonValue at(int position, int shown, UriInfo uri) {
        return JsonParts.text(uri.getRequestUriBuilder()
                .replaceQueryParam("limit", shown)
                .replaceQueryParam("offset", position)
                .build()
                .toString());
    }
}
