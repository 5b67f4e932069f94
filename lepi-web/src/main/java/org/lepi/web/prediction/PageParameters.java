package org.lepi.web.prediction;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.web.Parameters;

/** The parameters of a request that turn pages by key. */
public class PageParameters {
    private static final int LONGEST_PAGE = 100;

    @QueryParam("before")
    private @Nullable String before;

    @QueryParam("limit")
    @DefaultValue("20")
    private String limit = "20";

    /** Where the page goes on; null for the first. */
    @Nullable
    UUID before() {
        return before == null ? null : Parameters.uuid("before", before);
    }

    /** Entries on the page. */
    int limit() {
        return Parameters.number("limit", limit, 1, LONGEST_PAGE);
    }
}
