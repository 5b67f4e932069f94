package org.lepi.admin.entity;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.failure.FailureWords;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.failure.Said;
import org.lepi.admin.identity.PickedField;
import org.lepi.admin.language.Words;
import org.lepi.ejb.entity.EntityForm;
import org.lepi.ejb.entity.EntityForm.Snapshot;
import org.lepi.ejb.entity.EntityKind;
import org.lepi.ejb.entity.EntityKinds;
import org.lepi.ejb.entity.ShownOnce;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;

/** The form of one object of any kind of entity: as it was read, as it is being filled in, and what came of saving it. */
@Named
@ViewScoped
public class FormView implements Serializable {
    /** Before the name of a field in the address of an empty form: what it begins with. */
    static final String GIVEN = "v.";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient EntityKinds kinds;

    @Inject
    private transient Words words;

    @Inject
    private transient FieldWords fieldWords;

    @Inject
    private transient FailureWords failureWords;

    @Inject
    private transient ShownOnce shown;

    private String of = "";
    private String id = "";
    private String pick = "";
    private String label = "";
    private long version;
    private Map<String, String> read = new LinkedHashMap<>();
    private List<FieldInput> inputs = List.of();
    private List<Conflict> conflicts = List.of();

    /** A field that somebody else has changed in the meantime. */
    public record Conflict(String label, String mine, String theirs) implements Serializable {}

    /** Reads the object that the address names, or begins a new one; once, before the page is drawn. */
    public void load() {
        if (!inputs.isEmpty()) {
            return;
        }
        EntityForm form = form(id.isEmpty() ? "add" : "view");
        if (id.isEmpty()) {
            Map<String, String> blank = new LinkedHashMap<>(form.blank());
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .getRequestParameterMap()
                    .forEach((name, value) -> {
                        if (name.startsWith(GIVEN)) {
                            blank.put(name.substring(GIVEN.length()), value);
                        }
                    });
            fill(form, blank);
        } else {
            take(form.load(id));
            fill(form, read);
        }
    }

    private void take(Snapshot snapshot) {
        id = snapshot.id();
        label = snapshot.label();
        version = snapshot.version();
        read = new LinkedHashMap<>(snapshot.values());
    }

    private void fill(EntityForm form, Map<String, String> values) {
        inputs = new ArrayList<>(form.fields().stream()
                .map(field -> new FieldInput(field, values.getOrDefault(field.name(), "")))
                .toList());
    }

    private EntityKind kind(String action) {
        return kinds.permitted(of, action);
    }

    private EntityForm form(String action) {
        return kind(action)
                .form()
                .orElseThrow(() -> new LepiException(FailureKind.NOT_FOUND, "There is no form of " + of + "."));
    }

    /** Saves and goes back to the list. */
    public @Nullable String save() {
        return store(false) ? after("/list?faces-redirect=true&of=" + of) : null;
    }

    /** Saves and stays with the object. */
    public @Nullable String saveAndContinue() {
        return store(false) ? own() : null;
    }

    /** Saves and begins a new one. */
    public @Nullable String saveAndAdd() {
        return store(false) ? after("/form?faces-redirect=true&of=" + of) : null;
    }

    /** Leaves the object as it was and makes a new one of what is filled in. */
    public @Nullable String saveAsNew() {
        return store(true) ? own() : null;
    }

    private String own() {
        return after("/form?faces-redirect=true&of=" + of + "&id=" + id + (pick.isEmpty() ? "" : "&pick=" + pick));
    }

    /** What saving has made and nobody can see again comes first. */
    private String after(String outcome) {
        return shown.get().map(secret -> SecretView.show(secret, of, id)).orElse(outcome);
    }

    private boolean store(boolean asNew) {
        inputs.forEach(input -> input.setError(Said.NOTHING));
        conflicts = List.of();
        LepiException refusal = Outcome.refusal(() -> {
            if (asNew || id.isEmpty()) {
                id = form("add").create(values());
            } else {
                form("change").change(id, version, values());
            }
        });
        if (refusal != null) {
            explain(refusal);
            return false;
        }
        Outcome.keepMessages();
        Outcome.say(true, words.of("form.saved"));
        return true;
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>(read);
        inputs.forEach(input -> values.put(input.getName(), input.getText()));
        return values;
    }

    /** Says what is wrong beside its field; what belongs to none stands above the form. */
    private void explain(LepiException failure) {
        boolean beside = false;
        for (Violation violation : failure.violations()) {
            for (FieldInput input : inputs) {
                if (input.getName().equals(violation.field())) {
                    input.setError(failureWords.said(violation.message()));
                    beside = true;
                }
            }
        }
        if (failure.kind() == FailureKind.CONFLICT && !id.isEmpty() && isChangedElsewhere()) {
            Outcome.say(false, words.of("form.conflict"));
        } else if (beside) {
            Outcome.say(false, words.of("form.wrong"));
        } else {
            Outcome.refused(failure, of);
        }
    }

    /** Shows what somebody else has made of the object, and lets the next save replace just that. */
    private boolean isChangedElsewhere() {
        Snapshot now = form("view").load(id);
        if (now.version() == version) {
            return false;
        }
        List<Conflict> found = new ArrayList<>();
        for (FieldInput input : inputs) {
            String theirs = now.values().getOrDefault(input.getName(), "");
            if (!Objects.equals(theirs, input.getText())) {
                boolean untouched = input.getText().equals(read.getOrDefault(input.getName(), ""));
                if (untouched) {
                    input.setText(theirs);
                } else {
                    found.add(new Conflict(
                            fieldWords.label(of, input.getField()),
                            fieldWords.value(of, input.getField(), input.getText()),
                            fieldWords.value(of, input.getField(), theirs)));
                }
            }
        }
        take(now);
        conflicts = found;
        return true;
    }

    /** Whether the caller may do this, and the kind knows it. */
    public boolean may(String action) {
        return kinds.may(kind("view"), action) && form("view").possible().contains(action);
    }

    public boolean isEditable() {
        return may(id.isEmpty() ? "add" : "change");
    }

    /** Whether a label has the star of what must be filled in. */
    public boolean isStarred() {
        return isEditable() && inputs.stream().anyMatch(FieldInput::isStarred);
    }

    /** The sections in the order of the fields; the first is called nothing. */
    public List<String> getSections() {
        return inputs.stream()
                .map(input -> input.getField().section())
                .distinct()
                .toList();
    }

    /** The fields of a section. */
    public List<FieldInput> inputs(String section) {
        return inputs.stream()
                .filter(input -> input.getField().section().equals(section))
                .toList();
    }

    /** The object as it was read. */
    Map<String, String> read() {
        return read;
    }

    public List<Conflict> getConflicts() {
        return conflicts;
    }

    public String getLabel() {
        return label;
    }

    public long getVersion() {
        return version;
    }

    public String getOf() {
        return of;
    }

    public void setOf(String of) {
        this.of = of == null ? "" : of;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    /** The field of another window's form that an object is being chosen for; empty for none. */
    public String getPick() {
        return pick;
    }

    public void setPick(String pick) {
        this.pick = PickedField.of(pick);
    }
}
