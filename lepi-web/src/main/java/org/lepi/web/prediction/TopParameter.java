package org.lepi.web.prediction;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.lepi.ejb.prediction.Identification;
import org.lepi.web.Parameters;

/** The parameter of a request that says how many answers are wanted. */
public class TopParameter {
    @QueryParam("top")
    @DefaultValue("10")
    private String top = "10";

    /** 1 to {@link Identification#MOST}, or INVALID_INPUT. */
    int top() {
        return Parameters.number("top", top, 1, Identification.MOST);
    }
}
