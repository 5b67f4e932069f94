package org.lepi.ejb.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.lepi.ejb.job.JobQueue;
import org.lepi.model.account.Permission;
import org.lepi.model.job.JobState;

/** What runs later, is running, and ran. */
@ApplicationScoped
public class JobsKind implements EntityKind {
    private static final EntityTable TABLE = new EntityTable(
            "job",
            "job j left join account a on a.id = j.ordered_by",
            EntityKey.uuid("j.id"),
            List.of(
                    Column.of("title", "coalesce(nullif(j.title, ''), j.type)", ColumnType.TEXT)
                            .unsortable(),
                    Column.of("type", "j.type", ColumnType.TEXT).unsortable(),
                    Column.choice("state", "j.state", JobState.values()).unsortable(),
                    Column.of(
                                    "progress",
                                    "case when j.progress_total > 0 then j.progress_done::float8 / j.progress_total end",
                                    ColumnType.PROBABILITY)
                            .unsortable()
                            .nullable(),
                    Column.of("attempt", "j.attempt", ColumnType.NUMBER).unsortable(),
                    Column.of("error", "j.error", ColumnType.TEXT).unsortable().nullable(),
                    Column.of("owner", "coalesce(nullif(a.full_name, ''), a.login)", ColumnType.TEXT)
                            .unsortable()
                            .nullable(),
                    Column.of("node", "j.node", ColumnType.TEXT)
                            .unsortable()
                            .nullable()
                            .hidden(),
                    Column.of("orderedAt", "j.ordered_at", ColumnType.INSTANT),
                    Column.of("startedAt", "j.started_at", ColumnType.INSTANT)
                            .unsortable()
                            .nullable()
                            .hidden(),
                    Column.of("endedAt", "j.ended_at", ColumnType.INSTANT)
                            .unsortable()
                            .nullable()),
            List.of("lower(j.title) like ?", "lower(j.type) like ?"),
            Sort.of("-orderedAt"),
            "orderedAt");

    private JobQueue queue;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected JobsKind() {}

    /** With its collaborator. */
    @Inject
    public JobsKind(JobQueue queue) {
        this.queue = queue;
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public EntityTable table() {
        return TABLE;
    }

    @Override
    public List<BulkAction> bulkActions() {
        return List.of(
                new BulkAction("cancel", Permission.JOBS_CHANGE, id -> queue.cancel(EntityId.of(id))),
                new BulkAction("retry", Permission.JOBS_CHANGE, id -> queue.retry(EntityId.of(id), null)));
    }
}
