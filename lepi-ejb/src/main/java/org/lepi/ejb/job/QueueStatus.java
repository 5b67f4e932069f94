package org.lepi.ejb.job;

import java.time.Duration;
import java.util.List;
import org.lepi.model.job.JobNode;

/**
 * How the queue stands.
 *
 * @param due jobs whose time has come and that wait for a thread
 * @param later jobs that wait for their time
 * @param oldestDue how long the first of the due ones has waited; zero when there is none
 * @param failed jobs that failed in the last day
 * @param ended how many jobs ended in each of the last 60 minutes, the present one last
 * @param nodes the servers; one is gone when its heartbeat is older than {@code goneAfter}
 */
public record QueueStatus(
        long due,
        long later,
        long running,
        Duration oldestDue,
        long failed,
        List<Long> ended,
        List<JobNode> nodes,
        Duration goneAfter) {}
