package org.lepi.ejb.media;

import static java.util.logging.Level.INFO;
import static java.util.logging.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.lepi.ejb.job.JobHandler;
import org.lepi.ejb.job.JobPolicy;
import org.lepi.ejb.job.JobRun;
import org.lepi.ejb.job.Recurrence;
import org.lepi.model.identity.JsonParts;

/**
 * Takes away what nobody uses: rows that no prediction and no reference image points to, files without a row, and
 * what a crash left under a temporary name. Only what is older than the grace goes, so that a file whose row is about
 * to come stays. Once a night.
 */
@ApplicationScoped
public class MediaSweep implements JobHandler {
    private static final Logger LOG = Logger.getLogger(MediaSweep.class.getName());
    private static final int FILES_AT_A_TIME = 1000;
    private static final Duration LONGEST_SWEEP = Duration.ofHours(12);

    private MediaStore store;
    private MediaRows rows;
    private MediaSettings settings;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected MediaSweep() {}

    /** A sweep of one store and its rows. */
    @Inject
    public MediaSweep(MediaStore store, MediaRows rows, MediaSettings settings) {
        this.store = store;
        this.rows = rows;
        this.settings = settings;
    }

    @Override
    public String type() {
        return "housekeeping.media";
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.of(Recurrence.daily(3, 17));
    }

    @Override
    public JobPolicy policy() {
        return JobPolicy.STANDARD.within(LONGEST_SWEEP);
    }

    @Override
    public JsonObject run(JobRun run) {
        int gone = sweep(Instant.now().minus(settings.orphanGrace()));
        LOG.log(INFO, "Media sweep: {0} files removed", gone);
        return JsonParts.object().add("removed", gone).build();
    }

    /**
     * Sweeps now.
     *
     * @param unusedSince only what came in before this goes
     * @return number of files that went
     */
    int sweep(Instant unusedSince) {
        rows.deleteUnused(unusedSince);
        if (!Files.isDirectory(store.root())) {
            return 0;
        }
        int gone = 0;
        try (Stream<Path> files = Files.walk(store.root())) {
            List<Path> old = new ArrayList<>();
            for (Path file : (Iterable<Path>) files.filter(path -> isOld(path, unusedSince))::iterator) {
                old.add(file);
                if (old.size() == FILES_AT_A_TIME) {
                    gone += removeOrphans(old, unusedSince);
                    old.clear();
                }
            }
            return gone + removeOrphans(old, unusedSince);
        } catch (IOException e) {
            LOG.log(WARNING, "The media sweep could not read the store", e);
            return gone;
        }
    }

    private static boolean isOld(Path path, Instant unusedSince) {
        try {
            return Files.isRegularFile(path)
                    && Files.getLastModifiedTime(path).toInstant().isBefore(unusedSince);
        } catch (IOException gone) {
            return false;
        }
    }

    private int removeOrphans(List<Path> files, Instant unusedSince) throws IOException {
        Set<String> known = rows.known(
                files.stream().map(file -> file.getFileName().toString()).toList());
        int gone = 0;
        for (Path file : files) {
            if (!known.contains(file.getFileName().toString()) && store.remove(file, unusedSince)) {
                gone++;
            }
        }
        return gone;
    }
}
