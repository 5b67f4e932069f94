package org.lepi.ejb.system;

import static org.lepi.model.account.Permission.SYSTEM_CHANGE;
import static org.lepi.model.account.Permission.SYSTEM_VIEW;

import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.ejb.database.AfterCommit;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** How much lepi's own loggers write on this server; a change holds until the server stops. */
@Singleton
@Permitted(SYSTEM_VIEW)
public class LogLevels {
    private static final String ROOT = "org.lepi";
    private static final List<Level> LEVELS =
            List.of(Level.SEVERE, Level.WARNING, Level.INFO, Level.FINE, Level.FINER, Level.FINEST);

    /** The runtime forgets a logger, with its level, that nobody holds. */
    private final Map<String, Logger> held = new HashMap<>();

    private AuditTrail audit;
    private AfterCommit transactions;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected LogLevels() {}

    /** With its collaborators. */
    @Inject
    public LogLevels(AuditTrail audit, AfterCommit transactions) {
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * A logger.
     *
     * @param level its own; empty where it does as the one above it
     */
    public record Entry(String logger, String level) {}

    /** The names of levels, from the fewest lines to the most. */
    public List<String> levels() {
        return LEVELS.stream().map(Level::getName).toList();
    }

    /** lepi's packages that write a log, and those above them. */
    public List<Entry> loggers() {
        SortedSet<String> names = new TreeSet<>();
        names.add(ROOT);
        Collections.list(LogManager.getLogManager().getLoggerNames()).stream()
                .filter(name -> name.startsWith(ROOT + "."))
                .forEach(name -> addPackages(name, names));
        return names.stream().map(name -> new Entry(name, level(name))).toList();
    }

    private static void addPackages(String logger, SortedSet<String> names) {
        int end = logger.lastIndexOf('.');
        while (end > ROOT.length()) {
            names.add(logger.substring(0, end));
            end = logger.lastIndexOf('.', end - 1);
        }
    }

    private static String level(String name) {
        Logger logger = LogManager.getLogManager().getLogger(name);
        return logger == null || logger.getLevel() == null
                ? ""
                : logger.getLevel().getName();
    }

    /**
     * Sets a level, as soon as the audit knows of it.
     *
     * @param level empty to do as the logger above
     * @throws LepiException INVALID_INPUT for a logger that is not listed or a level that there is not
     */
    @Permitted(SYSTEM_CHANGE)
    public void set(String name, String level) {
        if (loggers().stream().noneMatch(entry -> entry.logger().equals(name))) {
            throw new LepiException(FailureKind.INVALID_INPUT, "There is no logger " + name + ".");
        }
        Level wanted = level.isEmpty() ? null : known(level);
        String before = level(name);
        if (before.equals(level)) {
            return;
        }
        Logger logger = held.computeIfAbsent(name, Logger::getLogger);
        transactions.run(() -> logger.setLevel(wanted));
        audit.record(new AuditEvent(
                AuditAction.CHANGED, "system", null, name, Map.of("level", before), Map.of("level", level)));
    }

    private static Level known(String name) {
        return LEVELS.stream()
                .filter(level -> level.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new LepiException(FailureKind.INVALID_INPUT, "There is no level " + name + "."));
    }
}
