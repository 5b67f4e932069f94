package org.lepi.web.prediction;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.lepi.model.failure.LepiException;
import org.lepi.model.prediction.AnswerOrder;

/** The parameters of a request that say how many answers are wanted, and in which order. */
public class AnswerParameters extends TopParameter {
    @QueryParam("order")
    @DefaultValue("probability")
    private String order = "probability";

    /** The order of the answers, or INVALID_INPUT. */
    AnswerOrder order() {
        return switch (order.toLowerCase(Locale.ROOT)) {
            case "probability" -> AnswerOrder.PROBABILITY;
            case "taxonomy" -> AnswerOrder.TAXONOMY;
            default -> throw LepiException.wrong("order", "must be probability or taxonomy");
        };
    }
}
