package org.lepi.ejb.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import org.lepi.ejb.job.JobHandler;
import org.lepi.ejb.job.JobRun;

/** Does something to all rows of a list that are too many to wait for. What was done before a crash is not done again. */
@ApplicationScoped
public class BulkJob implements JobHandler {
    static final String TYPE = "bulk";

    private BulkChange changes;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected BulkJob() {}

    /** Of the console's lists. */
    @Inject
    public BulkJob(BulkChange changes) {
        this.changes = changes;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public JsonObject run(JobRun run) {
        JsonObject arguments = run.arguments();
        var order = new BulkOrder(
                arguments.getString("kind"),
                arguments.getString("action"),
                List.of(),
                true,
                arguments.getString("query"),
                arguments.getString("zone"));
        return changes.runAll(order, run::progress).json();
    }
}
