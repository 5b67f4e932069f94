package org.lepi.web.prediction;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The parameters of a request that choose the network; without them the default answers. */
public class ModelParameters {
    @QueryParam("model")
    private @Nullable String name;

    @QueryParam("version")
    private @Nullable String version;

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    String version() {
        return version;
    }
}
