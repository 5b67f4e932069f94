package org.lepi.admin.entity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lepi.admin.Once;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.language.Words;
import org.lepi.ejb.entity.EntityId;
import org.lepi.ejb.entity.ObjectHistory;

/** What was done to the object of a form, and the way back. */
@Named
@RequestScoped
public class HistoryView {
    @Inject
    private ObjectHistory history;

    @Inject
    private FormView form;

    @Inject
    private Words words;

    private final Once<List<ObjectHistory.Step>> steps =
            new Once<>(() -> form.getId().isEmpty() ? List.of() : history.of(form.getOf(), form.getId()));

    public List<ObjectHistory.Step> getSteps() {
        return steps.get();
    }

    /** Takes the fields of a step back to what they were before it. */
    public String revert(String step) {
        return Outcome.always(
                () -> history.revert(form.getOf(), form.getId(), EntityId.of(step), form.getVersion()),
                words.of("history.reverted"),
                "/form?of=" + form.getOf() + "&id=" + form.getId());
    }
}
