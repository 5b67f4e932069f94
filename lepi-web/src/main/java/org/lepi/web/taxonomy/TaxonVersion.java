package org.lepi.web.taxonomy;

import org.jspecify.annotations.Nullable;
import org.lepi.model.failure.LepiException;

/** The version of a taxon as an entity tag, so that a change made from an old reading is refused. */
final class TaxonVersion {
    private TaxonVersion() {}

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** The version in an If-Match header or, where there is none, the one given otherwise. */
    static long required(@Nullable String ifMatch, long otherwise) {
        if (ifMatch == null || ifMatch.isBlank()) {
            if (otherwise > 0) {
                return otherwise;
            }
            throw LepiException.wrong("If-Match", "must tell the version that the change was made from");
        }
        try {
            return Long.parseLong(ifMatch.strip().replaceAll("^\"|\"$", ""));
        } catch (NumberFormatException e) {
            throw LepiException.wrong("If-Match", "is no version of a taxon");
        }
    }
}
