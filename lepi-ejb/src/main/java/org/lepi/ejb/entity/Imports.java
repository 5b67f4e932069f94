package org.lepi.ejb.entity;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.ejb.job.JobOrder;
import org.lepi.ejb.job.Jobs;
import org.lepi.ejb.job.Progress;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.entity.ImportRun;
import org.lepi.model.failure.CappedInput;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.identity.JsonParts;
import org.lepi.model.job.Job;

/** Files of rows on their way in: received, tried by a job, looked at, kept by another job. */
@Stateless
@Permitted({})
public class Imports {
    /** Bytes of a file at most. */
    public static final long LARGEST_FILE = 100L * 1024 * 1024;

    @PersistenceContext
    private EntityManager entities;

    private EntityKinds kinds;
    private Jobs jobs;
    private CurrentAccount caller;
    private AuditTrail audit;
    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Imports() {}

    /** With its collaborators. */
    @Inject
    public Imports(EntityKinds kinds, Jobs jobs, CurrentAccount caller, AuditTrail audit) {
        this.kinds = kinds;
        this.jobs = jobs;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * Takes a file in.
     *
     * @return its identifier
     * @throws LepiException INVALID_INPUT for a file that cannot be read, UPLOAD_TOO_LARGE
     */
    public UUID receive(String kind, String fileName, InputStream file) {
        EntityImport target = importOf(kind);
        byte[] bytes;
        try (InputStream capped = new CappedInput(file, LARGEST_FILE, "file")) {
            bytes = capped.readAllBytes();
        } catch (IOException e) {
            throw new LepiException(FailureKind.INVALID_INPUT, "The file could not be read.", e);
        }
        TableFile table = TableFile.read(bytes, target);
        ImportRun run = new ImportRun(
                kind, fileName, sha256(bytes), caller.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        run.holds(
                table.text(),
                table.delimiter(),
                JsonParts.object()
                        .add("columns", JsonParts.array(table.header()))
                        .build());
        entities.persist(run);
        return run.id();
    }

    /**
     * One import, for everybody who may import such objects.
     *
     * @throws LepiException NOT_FOUND, NOT_PERMITTED
     */
    public ImportRun find(UUID id) {
        ImportRun run = Optional.ofNullable(entities.find(ImportRun.class, id))
                .orElseThrow(() -> new LepiException(FailureKind.NOT_FOUND, "There is no such import."));
        importOf(run.kind());
        return run;
    }

    /**
     * How far the job is that works on an import, from 0 to 1; 0 where none does.
     *
     * @throws LepiException NOT_FOUND, NOT_PERMITTED
     */
    public double progress(UUID id) {
        return find(id).jobId()
                .map(job -> entities.find(Job.class, job))
                .filter(job -> job.progressTotal() > 0)
                .map(job -> (double) job.progressDone() / job.progressTotal())
                .orElse(0.0);
    }

    /** Columns of the file by the fields that are named like them, as a beginning. */
    public Map<String, String> guess(UUID id) {
        ImportRun run = find(id);
        List<String> fields = importOf(run.kind()).fields();
        Map<String, String> guessed = new LinkedHashMap<>();
        run.header().getJsonArray("columns").getValuesAs(JsonString::getString).forEach(column -> fields.stream()
                .filter(field -> field.equalsIgnoreCase(column.replaceAll("[ _-]", "")))
                .findFirst()
                .ifPresent(field -> guessed.putIfAbsent(field, column)));
        return guessed;
    }

    /** Orders a trial with these columns by field. */
    public void tryOut(UUID id, Map<String, String> columnByField) {
        ImportRun run = locked(id);
        JsonObjectBuilder mapping = JsonParts.object();
        columnByField.forEach(mapping::add);
        run.tryWith(mapping.build(), order(run, true));
    }

    /** Orders that what was tried is kept. */
    public void keep(UUID id) {
        ImportRun run = locked(id);
        if (run.outcome().filter(outcome -> outcome.getInt("wrong") == 0).isEmpty()) {
            throw new LepiException(FailureKind.CONFLICT, "An import with errors is not kept.");
        }
        run.keep(order(run, false));
    }

    private UUID order(ImportRun run, boolean isTrial) {
        JsonObject arguments = JsonParts.object()
                .add("import", run.id().toString())
                .add("trial", isTrial)
                .build();
        return jobs.order(
                new JobOrder(ImportJob.TYPE, arguments).titled(run.fileName()).once("import " + run.id()));
    }

    /**
     * Tries it, or keeps it and says so, in one transaction: after a crash it is done whole or not at all.
     *
     * @param progress is told how many bytes of the file have been read
     * @return what came of it
     */
    public JsonObject perform(UUID id, boolean isTrial, Progress progress) {
        ImportRun run = locked(id);
        if (run.state() == ImportRun.State.DONE) {
            return run.outcome().orElseThrow();
        }
        Map<String, String> columns = new LinkedHashMap<>();
        run.mapping().keySet().forEach(field -> columns.put(field, run.mapping().getString(field)));
        InputStream rows = new CountedInput(run.content().getBytes(UTF_8), progress);
        ImportOutcome outcome = importOf(run.kind()).run(rows, run.delimiter(), columns, isTrial);
        // an import reads and writes past the entity manager, which forgets what it had read
        locked(id).cameOut(outcome.json());
        if (!isTrial) {
            audit.record(AuditEvent.done(AuditAction.IMPORTED, run.kind(), null, run.fileName())
                    .with(Map.of(
                            "sha256", run.sha256(),
                            "created", String.valueOf(outcome.created()),
                            "updated", String.valueOf(outcome.updated()),
                            "unchanged", String.valueOf(outcome.unchanged()))));
        }
        return outcome.json();
    }

    /** The file as a whole is refused. */
    public void refuse(UUID id, String reason) {
        locked(id).failed(reason);
    }

    /** Lines as comma-separated values; the stream stays open. */
    public void writeLines(List<ImportOutcome.Line> lines, OutputStream out) throws IOException {
        CsvRows.write(lines, out);
    }

    private ImportRun locked(UUID id) {
        ImportRun run = find(id);
        entities.lock(run, LockModeType.PESSIMISTIC_WRITE);
        return run;
    }

    private EntityImport importOf(String kind) {
        return kinds.permitted(kind, "import")
                .rowImport()
                .orElseThrow(() -> new LepiException(FailureKind.NOT_FOUND, "They are not imported as rows."));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
