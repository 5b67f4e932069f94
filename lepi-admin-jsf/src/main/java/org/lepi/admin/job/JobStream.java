package org.lepi.admin.job;

import static java.util.logging.Level.WARNING;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.job.JobMonitor;
import org.lepi.ejb.job.JobNews;

/** Asks each second what the jobs do, once for all who listen and not at all for nobody, and tells them what is new. */
@ApplicationScoped
public class JobStream {
    private static final Logger LOG = Logger.getLogger(JobStream.class.getName());
    private static final int MOST_LISTENERS = 100;
    private static final JobNews NOTHING = new JobNews(List.of(), -1, -1, 0);

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private JobMonitor monitor;

    private final Set<JobListener> listeners = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledFuture<?> ticking;
    private JobNews before = NOTHING;

    boolean isFull() {
        return listeners.size() >= MOST_LISTENERS;
    }

    /** Somebody listens from now on. */
    synchronized void add(JobListener listener) {
        listeners.add(listener);
        if (ticking == null) {
            before = NOTHING;
            ticking = executor.scheduleWithFixedDelay(this::tick, 0, 1, TimeUnit.SECONDS);
        }
    }

    @SuppressWarnings("checkstyle:illegalcatch") // an exception would end the ticking for good
    private void tick() {
        try {
            JobNews now = monitor.since(before.last());
            String all = JobNewsText.of(now, now.steps());
            String changes = changes(now);
            listeners.removeIf(listener -> !listener.send(listener.isNew() ? all : changes));
            before = now;
        } catch (RuntimeException e) {
            LOG.log(WARNING, "The jobs could not be shown live; trying again", e);
        }
        stopForNobody();
    }

    /** A comment where nothing has changed: who is gone is noticed by writing. */
    private String changes(JobNews now) {
        Map<UUID, JobNews.Step> known =
                before.steps().stream().collect(Collectors.toMap(JobNews.Step::id, Function.identity()));
        var changed = now.steps().stream()
                .filter(step -> !step.equals(known.get(step.id())))
                .toList();
        boolean same = changed.isEmpty() && now.waiting() == before.waiting() && now.running() == before.running();
        return same ? ":\n\n" : JobNewsText.of(now, changed);
    }

    private synchronized void stopForNobody() {
        if (listeners.isEmpty() && ticking != null) {
            ticking.cancel(false);
            ticking = null;
        }
    }

    @PreDestroy
    void stop() {
        listeners.forEach(JobListener::close);
        listeners.clear();
        stopForNobody();
    }
}
