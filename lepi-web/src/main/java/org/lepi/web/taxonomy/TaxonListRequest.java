package org.lepi.web.taxonomy;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.taxonomy.PageKey;
import org.lepi.ejb.taxonomy.TaxonQuery;

/** What a client asks a list of taxa for. */
public class TaxonListRequest {
    private static final int MOST = 500;

    /** Part of a scientific or vernacular name; one or two characters: its beginning. */
    @QueryParam("search")
    @Nullable
    String search;

    /** Only taxa of this rank, such as genus. */
    @QueryParam("rank")
    @Nullable
    String rank;

    /** Key of the page before, from its Link header. */
    @QueryParam("after")
    @Nullable
    String after;

    /** Taxa on a page, 1 to 500; 50 if not given. */
    @QueryParam("limit")
    @Nullable
    String limit;

    /** What is asked for, directly below a taxon if one is given. */
    TaxonQuery below(@Nullable UUID parentId) {
        return TaxonQuery.all()
                .matching(search)
                .ofRank(TaxonParameters.rank("rank", rank))
                .below(parentId);
    }

    @Nullable
    PageKey after() {
        return PageLink.key(after);
    }

    int limit() {
        return TaxonParameters.integer("limit", limit, 50, 1, MOST);
    }
}
