package org.lepi.ejb.job;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.job.JobNode;

/** The servers that take jobs. Written by the servers themselves; people ask {@link JobControl}. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobNodes {
    /** How long the row of a server stays that was killed. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    @PersistenceContext
    private EntityManager entities;

    private Clock clock = Clock.systemUTC();

    public JobNodes() {}

    /** Nodes outside the container; the caller holds the transaction. */
    public JobNodes(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * A server says that it lives.
     *
     * @param concurrency most jobs at once by its own settings
     * @param running jobs at work
     * @return what is wanted of it
     */
    public NodeOrders beat(String name, String version, int concurrency, int running) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int known = entities.createQuery(
                        "update JobNode n set n.running = :running, n.heartbeatAt = :now where n.name = :name")
                .setParameter("running", running)
                .setParameter("now", now)
                .setParameter("name", name)
                .executeUpdate();
        if (known == 0) {
            forgetOld(now);
            JobNode node = new JobNode(name, version, concurrency, now);
            node.beat(running, now);
            entities.persist(node);
            return NodeOrders.of(node);
        }
        return NodeOrders.of(find(name));
    }

    private void forgetOld(Instant now) {
        entities.createQuery("delete from JobNode n where n.heartbeatAt < :limit")
                .setParameter("limit", now.minus(REMEMBERED))
                .executeUpdate();
    }

    /** A server has stopped in good order. */
    public void leave(String name) {
        entities.createQuery("delete from JobNode n where n.name = :name")
                .setParameter("name", name)
                .executeUpdate();
    }

    /**
     * All servers, the gone ones of the last day included, in the order of names.
     *
     * @param silence after how long without a word one is taken to be gone
     */
    public List<NodeStatus> list(Duration silence) {
        Instant gone = clock.instant().minus(silence);
        return entities.createQuery("select n from JobNode n order by n.name", JobNode.class).getResultList().stream()
                .map(node -> new NodeStatus(node, node.heartbeatAt().isBefore(gone)))
                .toList();
    }

    /** A server, or NOT_FOUND. */
    public JobNode find(String name) {
        JobNode node = entities.find(JobNode.class, name);
        if (node == null) {
            throw new LepiException(FailureKind.NOT_FOUND, "There is no server " + name + ".");
        }
        return node;
    }

    /** A server takes no more jobs, or takes them again. */
    public void pause(String name, boolean pause) {
        find(name).pause(pause);
    }

    /** A server takes no more jobs, and gives back those that do not end within its {@code lepi.job.drain}. */
    public void drain(String name) {
        find(name).drain();
    }

    /** A server takes so many jobs at once until it stops. */
    public void resize(String name, int atOnce) {
        find(name).resize(atOnce);
    }
}
