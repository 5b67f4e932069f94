package org.lepi.admin.job;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.language.Words;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.job.JobControl;
import org.lepi.ejb.job.NodeStatus;
import org.lepi.model.account.Permission;

/**
 * The servers that take jobs. Which ones the page showed is kept with the page: a button is about the server beside it,
 * also when another one has come or gone since.
 */
@Named
@ViewScoped
public class ServersView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient JobControl control;

    @Inject
    private transient CurrentAccount caller;

    @Inject
    private transient Words words;

    private @Nullable ArrayList<String> names;
    private transient @Nullable Map<String, NodeStatus> byName;

    /** The names of the servers that the page shows. */
    public List<String> getNames() {
        ArrayList<String> known = names;
        if (known == null) {
            known = new ArrayList<>(new TreeSet<>(byName().keySet()));
            names = known;
        }
        return known;
    }

    /** How a server stands; null for one that has stopped since. */
    public @Nullable NodeStatus of(String name) {
        return byName().get(name);
    }

    private Map<String, NodeStatus> byName() {
        Map<String, NodeStatus> known = byName;
        if (known == null) {
            known = control.nodes().stream()
                    .collect(Collectors.toMap(status -> status.node().name(), Function.identity()));
            byName = known;
        }
        return known;
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

    /** Takes so many jobs at once from now on. */
    public String resize(String name, int atOnce) {
        return changed(() -> control.resizeNode(name, atOnce), "servers.resized", name);
    }

    private String changed(Runnable change, String success, String name) {
        Outcome.of(change, words.of(success, name));
        Outcome.keepMessages();
        return "/servers?faces-redirect=true";
    }
}
