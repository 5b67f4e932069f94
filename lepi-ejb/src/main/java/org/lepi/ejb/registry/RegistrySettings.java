package org.lepi.ejb.registry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * Where models are kept and what an import may cost. A value that cannot be used stops the start with its name.
 *
 * <ul>
 *   <li>{@code lepi.home}: folder for everything that lepi keeps outside the database
 *   <li>{@code lepi.models.max-bytes}: largest model, bytes, packed or unpacked, at least 1; default 1 GiB
 *   <li>{@code lepi.models.max-files}: most files in an archive, at least 1; default 2,000
 *   <li>{@code lepi.models.vetting-timeout}: how long the child process may examine a model, at least one second;
 *       default two minutes
 *   <li>{@code lepi.models.vetting-memory}: most memory of the child process, bytes, at least 512 MiB; default 6 GiB
 *   <li>{@code lepi.models.poll-interval}: how often a node looks which versions are active, at least one second;
 *       default five seconds
 * </ul>
 */
@Dependent
public final class RegistrySettings {
    private static final long LEAST_MEMORY = 512L << 20;

    private final Config config;
    private final Path home;
    private final ArchiveLimits limits;
    private final Duration vettingTimeout;
    private final long vettingMemory;
    private final Duration pollInterval;

    @Inject
    public RegistrySettings(Config config) {
        this.config = config;
        home = Path.of(config.getValue("lepi.home", String.class)).toAbsolutePath();
        limits = new ArchiveLimits(atLeast(1, "lepi.models.max-bytes"), atLeast(1, "lepi.models.max-files"));
        vettingMemory = atLeast(LEAST_MEMORY, "lepi.models.vetting-memory");
        vettingTimeout = atLeastASecond("lepi.models.vetting-timeout");
        pollInterval = atLeastASecond("lepi.models.poll-interval");
    }

    private long atLeast(long least, String key) {
        long value = config.getValue(key, Long.class);
        require(value >= least, key);
        return value;
    }

    private Duration atLeastASecond(String key) {
        Duration value = config.getValue(key, Duration.class);
        require(value.compareTo(Duration.ofSeconds(1)) >= 0, key);
        return value;
    }

    private void require(boolean valid, String key) {
        if (!valid) {
            throw new IllegalStateException("The setting " + key + " is out of range: "
                    + config.getConfigValue(key).getValue());
        }
    }

    /** Folder of the frozen graphs. */
    public Path models() {
        return home.resolve("models");
    }

    /** Folder for imports that are under way; on the same file system as {@link #models()}. */
    public Path work() {
        return home.resolve("work");
    }

    public ArchiveLimits limits() {
        return limits;
    }

    public Duration vettingTimeout() {
        return vettingTimeout;
    }

    /** Bytes of resident memory. */
    public long vettingMemory() {
        return vettingMemory;
    }

    public Duration pollInterval() {
        return pollInterval;
    }
}
