package org.lepi.admin.entity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonString;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.Once;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.language.Words;
import org.lepi.ejb.entity.EntityKinds;
import org.lepi.ejb.entity.ImportOutcome;
import org.lepi.ejb.entity.Imports;
import org.lepi.model.entity.ImportRun;

/** A file of rows on its way in: sent, its columns assigned, tried, looked at, kept. */
@Named
@ViewScoped
public class ImportView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Imports imports;

    @Inject
    private transient EntityKinds kinds;

    @Inject
    private transient Words words;

    private String of = "";
    private @Nullable UUID id;
    private transient @Nullable Part file;
    private List<Assignment> assignments = new ArrayList<>();
    private final Once<ImportRun> run = new Once<>(() -> imports.find(chosen()));
    private final Once<Optional<ImportOutcome>> outcome =
            new Once<>(() -> getRun().outcome().map(ImportOutcome::of));

    /** Which field a column holds. */
    public static final class Assignment implements Serializable {
        private static final long serialVersionUID = 1L;

        private final String column;
        private String field;

        Assignment(String column, String field) {
            this.column = column;
            this.field = field;
        }

        public String getColumn() {
            return column;
        }

        public String getField() {
            return field;
        }

        public void setField(@Nullable String field) {
            this.field = field == null ? "" : field;
        }
    }

    /** Reads the import that the address names, once. */
    public void load() {
        if (id != null) {
            of = getRun().kind();
        }
        kinds.permitted(of, "import");
        if (id == null || !assignments.isEmpty()) {
            return;
        }
        Map<String, String> columnByField = new LinkedHashMap<>(imports.guess(id));
        ImportRun known = getRun();
        known.mapping()
                .keySet()
                .forEach(field -> columnByField.put(field, known.mapping().getString(field)));
        known.header()
                .getJsonArray("columns")
                .getValuesAs(JsonString::getString)
                .forEach(column -> assignments.add(new Assignment(column, fieldOf(columnByField, column))));
    }

    private static String fieldOf(Map<String, String> columnByField, String column) {
        return columnByField.entrySet().stream()
                .filter(entry -> entry.getValue().equals(column))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** Takes the file and goes on with its columns. */
    public @Nullable String send() {
        Part sent = file;
        if (sent == null) {
            return null;
        }
        Outcome.of(
                () -> {
                    try (InputStream in = sent.getInputStream()) {
                        id = imports.receive(of, String.valueOf(sent.getSubmittedFileName()), in);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                words.of("import.received"));
        if (id == null) {
            return null;
        }
        Outcome.keepMessages();
        return here() + "&faces-redirect=true";
    }

    /** Tries the file with the columns as they are assigned. */
    public String tryOut() {
        Map<String, String> columnByField = new LinkedHashMap<>();
        assignments.stream()
                .filter(assignment -> !assignment.getField().isEmpty())
                .forEach(assignment -> columnByField.put(assignment.getField(), assignment.getColumn()));
        return Outcome.always(() -> imports.tryOut(chosen(), columnByField), words.of("import.trying"), here());
    }

    /** Keeps what was tried. */
    public String keep() {
        return Outcome.always(() -> imports.keep(chosen()), words.of("import.keeping"), here());
    }

    private UUID chosen() {
        if (id == null) {
            throw new IllegalStateException("no file has been sent");
        }
        return id;
    }

    private String here() {
        return "/import?of=" + of + "&id=" + id;
    }

    /** The import as it is at this moment. */
    public ImportRun getRun() {
        return run.get();
    }

    public boolean isBusy() {
        return getRun().isBusy();
    }

    /** Whether what was tried may be kept. */
    public boolean isKeepable() {
        return getRun().state() == ImportRun.State.TRIED
                && outcome.get().filter(tried -> tried.wrong() == 0).isPresent();
    }

    /** What came of it; null before that. */
    public @Nullable ImportOutcome getOutcome() {
        return outcome.get().orElse(null);
    }

    /** The fields that a column may hold. */
    public List<String> getFields() {
        return kinds.permitted(of, "import").rowImport().orElseThrow().fields();
    }

    public List<Assignment> getAssignments() {
        return assignments;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public String getOf() {
        return of;
    }

    public void setOf(String of) {
        this.of = of == null ? "" : of;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }
}
