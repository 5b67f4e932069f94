package org.lepi.web.prediction;

import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.prediction.PredictionFilter;
import org.lepi.model.failure.LepiException;
import org.lepi.model.prediction.PredictionRecord;
import org.lepi.web.Parameters;

/** The parameters of a request that choose predictions. */
public class FilterParameters {
    @QueryParam("owner")
    private @Nullable String owner;

    @QueryParam("model")
    private @Nullable String model;

    @QueryParam("version")
    private @Nullable String version;

    @QueryParam("state")
    private @Nullable String state;

    @QueryParam("confirmed")
    private @Nullable String confirmed;

    @QueryParam("reference")
    private @Nullable String reference;

    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("to")
    private @Nullable String to;

    /** The filter, or INVALID_INPUT with the parameter that cannot be read. */
    PredictionFilter filter() {
        return new PredictionFilter(
                owner == null ? null : Parameters.uuid("owner", owner),
                model,
                version,
                state == null ? null : state(state),
                confirmed == null ? null : flag(confirmed),
                reference,
                from == null ? null : Parameters.instant("from", from),
                to == null ? null : Parameters.instant("to", to));
    }

    private static PredictionRecord.State state(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "accepted" -> PredictionRecord.State.ACCEPTED;
            case "done" -> PredictionRecord.State.DONE;
            case "failed" -> PredictionRecord.State.FAILED;
            default -> throw LepiException.wrong("state", "must be accepted, done or failed");
        };
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw LepiException.wrong("confirmed", "must be true or false");
        };
    }
}
