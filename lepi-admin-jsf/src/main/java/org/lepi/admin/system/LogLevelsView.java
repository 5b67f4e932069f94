package org.lepi.admin.system;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.Once;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.language.Words;
import org.lepi.ejb.system.LogLevels;

/** How much lepi's loggers write on this server. */
@Named
@RequestScoped
public class LogLevelsView {
    @Inject
    private LogLevels levels;

    @Inject
    private Words words;

    private final Once<List<LogLevels.Entry>> loggers = new Once<>(() -> levels.loggers());
    private String logger = "";
    private String level = "";

    public List<LogLevels.Entry> getLoggers() {
        return loggers.get();
    }

    /** Those that have a level of their own. */
    public List<LogLevels.Entry> getChanged() {
        return getLoggers().stream().filter(entry -> !entry.level().isEmpty()).toList();
    }

    public List<String> getLevels() {
        return levels.levels();
    }

    /** Sets the level that was chosen. */
    public @Nullable String set() {
        return Outcome.leading(
                () -> levels.set(logger, level), words.of("system.level.set", logger, chosen()), "/system");
    }

    private String chosen() {
        return level.isEmpty() ? words.of("system.level.above") : level;
    }

    public String getLogger() {
        return logger;
    }

    public void setLogger(String logger) {
        this.logger = logger;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(@Nullable String chosen) {
        level = chosen == null ? "" : chosen;
    }
}
