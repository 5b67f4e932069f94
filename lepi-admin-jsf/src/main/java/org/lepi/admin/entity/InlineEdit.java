package org.lepi.admin.entity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.Once;
import org.lepi.admin.failure.FailureWords;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.failure.Said;
import org.lepi.admin.language.ReaderLanguage;
import org.lepi.admin.language.Words;
import org.lepi.ejb.entity.EntityForm;
import org.lepi.ejb.entity.EntityForm.Snapshot;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** One row of a list as it is being changed in its place; the address says which. */
@Named
@RequestScoped
public class InlineEdit {
    /** Names the row in the address. */
    static final String ROW = "edit";

    private static final String VERSION = "inlineVersion";
    private static final String VALUE = "inline.";

    @Inject
    private ListView view;

    @Inject
    private Words words;

    @Inject
    private FailureWords failureWords;

    @Inject
    private ReaderLanguage language;

    private final Map<String, Said> errors = new HashMap<>();
    private boolean isRefused;
    private final Once<Optional<Snapshot>> now = new Once<>(this::read);

    /**
     * A cell that is being changed.
     *
     * @param name of the parameter
     * @param longest characters
     * @param error what is wrong with it; empty for nothing
     */
    public record Input(String name, int longest, String text, Said error) {}

    /** Whether the caller may change rows of this list in their place. */
    public boolean isPossible() {
        return !view.isPicking()
                && view.may("change")
                && view.kind().form().isPresent()
                && !form().inline().isEmpty();
    }

    private EntityForm form() {
        return view.kind().form().orElseThrow(() -> new LepiException(FailureKind.NOT_FOUND, "They have no form."));
    }

    /** The row that the address names; empty for none. */
    public String getAsked() {
        return isPossible() ? view.parameter(ROW) : "";
    }

    /** The row that is being changed; empty for none, also where it is gone. */
    public String getRow() {
        return now.get().map(Snapshot::id).orElse("");
    }

    private Optional<Snapshot> read() {
        try {
            return getAsked().isEmpty() ? Optional.empty() : Optional.of(form().load(getAsked()));
        } catch (LepiException refused) {
            if (refused.kind() != FailureKind.NOT_FOUND) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    /** The cell of a column in that row; null where the column is only shown. */
    public @Nullable Input input(String column) {
        if (!form().inline().contains(column)) {
            return null;
        }
        return form().fields().stream()
                .filter(field -> field.name().equals(column))
                .findFirst()
                .map(field -> new Input(
                        VALUE + column,
                        field.longest(),
                        isRefused ? given(VALUE + column) : present(column),
                        errors.getOrDefault(column, Said.NOTHING)))
                .orElse(null);
    }

    private String present(String column) {
        return now.get().map(row -> row.values().getOrDefault(column, "")).orElse("");
    }

    /** What the row was at when it was read. */
    public long getVersion() {
        return now.get().map(Snapshot::version).orElse(-1L);
    }

    /** Saves the row and shows the list again; what is refused stays in its cells, with the reason below it. */
    public @Nullable String save() {
        if (now.get().isEmpty()) {
            return left(false, words.of("inline.gone"));
        }
        Map<String, String> values = new LinkedHashMap<>(now.get().get().values());
        // a column that is not shown has no cell
        form().inline().stream()
                .filter(name -> parameters().containsKey(VALUE + name))
                .forEach(name -> values.put(name, given(VALUE + name)));
        LepiException refusal = Outcome.refusal(() -> form().change(getRow(), givenVersion(), values));
        if (refusal == null) {
            return left(true, words.of("form.saved"));
        }
        isRefused = true;
        refusal.violations()
                .forEach(violation -> errors.put(violation.field(), failureWords.said(violation.message())));
        now.forget();
        boolean isStale = refusal.kind() == FailureKind.CONFLICT && getVersion() != givenVersion();
        if (isStale) {
            showTheirs();
        }
        boolean isBeside = errors.keySet().stream().anyMatch(form().inline()::contains);
        if (isStale || isBeside) {
            Outcome.say(false, words.of(isStale ? "form.conflict" : "form.wrong"));
        } else {
            Outcome.refused(refusal, view.getName());
        }
        return null;
    }

    private @Nullable String left(boolean isGood, String sentence) {
        Outcome.keepMessages();
        Outcome.say(isGood, sentence);
        return Outcome.redirect(getLeaving());
    }

    private void showTheirs() {
        form().inline().forEach(name -> {
            String theirs = present(name);
            if (!theirs.equals(given(VALUE + name))) {
                errors.put(name, new Said(words.of("inline.theirs", theirs), language.getTag()));
            }
        });
    }

    private static String given(String name) {
        return parameters().getOrDefault(name, "");
    }

    private long givenVersion() {
        String text = given(VERSION);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    private static Map<String, String> parameters() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }

    /** The same list with this row being changed. */
    public String address(String row) {
        return view.address().with(ROW, row).toString();
    }

    /** The same list with no row being changed. */
    public String getLeaving() {
        return view.address().without(ROW).toString();
    }
}
