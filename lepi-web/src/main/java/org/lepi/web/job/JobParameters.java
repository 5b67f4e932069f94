package org.lepi.web.job;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.job.JobFilter;
import org.lepi.ejb.job.JobQueue;
import org.lepi.model.failure.LepiException;
import org.lepi.model.job.JobState;
import org.lepi.web.Parameters;

/** Which jobs a request wants, and which page of them. */
public class JobParameters {
    private static final int LONGEST_PAGE = 100;

    @QueryParam("type")
    private @Nullable String type;

    @QueryParam("state")
    private @Nullable String state;

    @QueryParam("q")
    private @Nullable String search;

    @QueryParam("owner")
    private @Nullable String owner;

    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("to")
    private @Nullable String to;

    @QueryParam("before")
    private @Nullable String before;

    @QueryParam("limit")
    @DefaultValue("20")
    private String limit = "20";

    JobFilter filter() {
        return new JobFilter(
                type,
                state == null ? null : state(state),
                owner == null ? null : Parameters.uuid("owner", owner),
                null,
                search == null || search.isBlank() ? null : JobQueue.search(search),
                null,
                from == null ? null : Parameters.instant("from", from),
                to == null ? null : Parameters.instant("to", to));
    }

    private static JobState state(String word) {
        return Stream.of(JobState.values())
                .filter(state -> JobRepresentation.word(state).equals(word))
                .findFirst()
                .orElseThrow(() -> LepiException.wrong(
                        "state",
                        "must be one of "
                                + Stream.of(JobState.values())
                                        .map(known -> known.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
    }

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
