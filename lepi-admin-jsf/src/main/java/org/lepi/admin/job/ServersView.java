package org.lepi.admin.job;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.lepi.admin.Once;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.language.Words;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.job.JobControl;
import org.lepi.ejb.job.NodeStatus;
import org.lepi.model.account.Permission;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** The servers that take jobs. */
@Named
@RequestScoped
public class ServersView {
    @Inject
    private JobControl control;

    @Inject
    private CurrentAccount caller;

    @Inject
    private Words words;

    private final Once<List<NodeStatus>> all = new Once<>(() -> control.nodes().stream()
            .sorted(Comparator.comparing(status -> status.node().name()))
            .toList());

    public List<NodeStatus> getAll() {
        return all.get();
    }

    public boolean isChangeable() {
        return caller.may(Permission.JOBS_CHANGE);
    }

    /** The key of the words for how a server stands. */
    public String state(NodeStatus status) {
        if (status.isGone()) {
            return "servers.gone";
        }
        if (status.node().isDraining()) {
            return status.node().running() == 0 ? "servers.drained" : "servers.draining";
        }
        return status.node().isPaused() ? "servers.paused" : "servers.taking";
    }

    public String pause(String name, boolean pause) {
        return changed(() -> control.pauseNode(name, pause), pause ? "servers.pausing" : "servers.resuming", name);
    }

    public String drain(String name) {
        return changed(() -> control.drainNode(name), "servers.drain-begins", name);
    }

    /** Takes so many jobs more at once from now on, or fewer. */
    public String resize(String name, int more) {
        return changed(() -> control.resizeNode(name, atOnce(name) + more), "servers.resized", name);
    }

    private int atOnce(String name) {
        return getAll().stream()
                .filter(status -> status.node().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new LepiException(FailureKind.NOT_FOUND, "There is no server " + name + "."))
                .node()
                .concurrency();
    }

    private String changed(Runnable change, String success, String name) {
        return Outcome.always(change, words.of(success, name), "/servers");
    }
}
