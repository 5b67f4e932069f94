package org.lepi.admin.entity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.Once;
import org.lepi.admin.failure.FailureWords;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.failure.Said;
import org.lepi.admin.language.Words;
import org.lepi.ejb.entity.EntityForm.Snapshot;
import org.lepi.ejb.entity.EntityId;
import org.lepi.ejb.entity.EntityKinds;
import org.lepi.ejb.entity.EntityMerge;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** Two objects are one: which one stays, what moves there, and then it is done. */
@Named
@ViewScoped
public class MergeView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient EntityKinds kinds;

    @Inject
    private transient Words words;

    @Inject
    private transient FailureWords failureWords;

    private String of = "";
    private String id = "";
    private String into = "";
    private String shown = "";
    private long version;
    private final Once<String> name = new Once<>(() -> snapshot(id).label());
    private final Once<String> kept = new Once<>(() -> snapshot(shown).label());
    private final Once<Map<Said, Long>> holdings = new Once<>(this::readHoldings);

    /** Reads at which version the object is that stays. */
    public void load() {
        merging();
        if (!into.isEmpty()) {
            shown = into;
            version = snapshot(shown).version();
        }
    }

    private EntityMerge merging() {
        return kinds.permitted(of, "change")
                .merging()
                .orElseThrow(() -> new LepiException(FailureKind.NOT_FOUND, "These do not become one."));
    }

    private Snapshot snapshot(String object) {
        return kinds.permitted(of, "view").form().orElseThrow().load(object);
    }

    /** What the object that goes is called. */
    public String getName() {
        return name.get();
    }

    /** What the object that stays is called. */
    public String getKept() {
        return kept.get();
    }

    /** What moves: how many, by what it is. */
    public Map<Said, Long> getHoldings() {
        return holdings.get();
    }

    private Map<Said, Long> readHoldings() {
        Map<Said, Long> named = new LinkedHashMap<>();
        merging()
                .holdings()
                .apply(EntityId.of(id))
                .forEach((what, count) -> named.put(failureWords.counted(of, what), count));
        return named;
    }

    /** Shows what would happen. */
    public @Nullable String choose() {
        if (into.isEmpty()) {
            Outcome.say(false, words.of("merge.missing"));
            return null;
        }
        return "/merge?faces-redirect=true&of=" + of + "&id=" + id + "&into=" + into;
    }

    /** Does what this page has shown, whatever was chosen since. */
    public @Nullable String merge() {
        return Outcome.leading(
                () -> merging().union().merge(EntityId.of(shown), version, EntityId.of(id)),
                words.of("merge.done", getName()),
                "/form?of=" + of + "&id=" + shown);
    }

    public String getOf() {
        return of;
    }

    public void setOf(@Nullable String of) {
        this.of = of == null ? "" : of;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    /** Whether this page shows what would happen. */
    public boolean isTried() {
        return !shown.isEmpty();
    }

    public String getInto() {
        return into;
    }

    public void setInto(@Nullable String into) {
        this.into = into == null ? "" : into;
    }
}
