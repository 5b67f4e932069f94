package org.lepi.ejb.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.lepi.model.job.Job;

/** What db-scheduler and lepi agree on: one task for all types, whose instances are named by the jobs' ids. */
final class JobTask {
    static final String NAME = "job";
    static final String TABLE = "job_queue";

    private JobTask() {}

    /** One statement takes several jobs; times are UTC. */
    static PostgreSqlJdbcCustomization dialect() {
        return new PostgreSqlJdbcCustomization(false, true);
    }

    /** Puts a job into the queue; nothing happens where it is already. The data source takes part in the transaction. */
    static void queue(DataSource dataSource, Job job, Instant due) {
        client(dataSource)
                .scheduleIfNotExists(
                        new TaskInstance<Void>(NAME, job.id().toString(), () -> null, job.priority()), due);
    }

    static UUID id(TaskInstance<Void> instance) {
        return UUID.fromString(instance.getId());
    }

    private static SchedulerClient client(DataSource dataSource) {
        return SchedulerClient.Builder.create(dataSource)
                .tableName(TABLE)
                .enablePriority()
                .jdbcCustomization(dialect())
                .build();
    }
}
