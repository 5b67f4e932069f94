package org.lepi.ejb.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.lepi.ejb.job.JobHandler;
import org.lepi.ejb.job.JobPolicy;
import org.lepi.ejb.job.JobRun;
import org.lepi.model.failure.LepiException;
import org.lepi.model.identity.JsonParts;

/** Tries a file of rows, or keeps it. */
@ApplicationScoped
public class ImportJob implements JobHandler {
    static final String TYPE = "import";

    private Imports imports;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected ImportJob() {}

    /** Of the installation's imports. */
    @Inject
    public ImportJob(Imports imports) {
        this.imports = imports;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public JobPolicy policy() {
        return JobPolicy.STANDARD;
    }

    @Override
    public JsonObject run(JobRun run) {
        UUID id = UUID.fromString(run.arguments().getString("import"));
        boolean isTrial = run.arguments().getBoolean("trial");
        try {
            JsonObject outcome = imports.perform(id, isTrial, run::progress);
            return JsonParts.object()
                    .add("created", outcome.getInt("created"))
                    .add("updated", outcome.getInt("updated"))
                    .add("unchanged", outcome.getInt("unchanged"))
                    .add("wrong", outcome.getInt("wrong"))
                    .build();
        } catch (LepiException refused) {
            imports.refuse(id, String.valueOf(refused.getMessage()));
            throw refused;
        }
    }
}
