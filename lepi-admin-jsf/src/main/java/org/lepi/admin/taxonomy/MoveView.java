package org.lepi.admin.taxonomy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.language.Words;
import org.lepi.ejb.entity.EntityId;
import org.lepi.ejb.taxonomy.TaxonBrowsing;
import org.lepi.ejb.taxonomy.TaxonMove;
import org.lepi.ejb.taxonomy.TreeChange;
import org.lepi.model.failure.LepiException;
import org.lepi.model.taxonomy.Taxon;

/** A taxon goes to another place in the tree: where to, what follows it, and then it is done. */
@Named
@ViewScoped
public class MoveView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient TaxonBrowsing taxa;

    @Inject
    private transient TaxonMove moves;

    @Inject
    private transient Words words;

    private String id = "";
    private String into = "";
    private String shown = "";
    private long version;
    private String name = "";
    private String target = "";
    private @Nullable TreeChange change;

    /** Reads what moves and, where a place is chosen, what a move there would do, or why there can be none. */
    public void load() {
        Taxon taxon = taxa.details(EntityId.of(id)).taxon();
        version = taxon.version();
        name = taxon.scientificName();
        if (!into.isEmpty()) {
            LepiException refusal = Outcome.refusal(this::preview);
            if (refusal != null) {
                Outcome.refused(refusal, "taxa");
            }
        }
    }

    private void preview() {
        shown = into;
        target = taxa.details(EntityId.of(shown)).taxon().scientificName();
        change = moves.preview(EntityId.of(id), EntityId.of(shown));
    }

    /** Shows what would happen. */
    public @Nullable String choose() {
        if (into.isEmpty()) {
            Outcome.say(false, words.of("move.missing"));
            return null;
        }
        return "/move?faces-redirect=true&id=" + id + "&into=" + into;
    }

    /** Does what this page has shown, whatever was chosen since. */
    public @Nullable String move() {
        return Outcome.leading(
                () -> moves.move(EntityId.of(id), version, EntityId.of(shown)),
                words.of("move.done", target),
                "/form?of=taxa&id=" + id);
    }

    /** What moves. */
    public String getName() {
        return name;
    }

    /** What it would stand below. */
    public String getTarget() {
        return target;
    }

    /** What the move would do; null where no place is chosen, or it cannot be that one. */
    public @Nullable TreeChange getChange() {
        return change;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    public String getInto() {
        return into;
    }

    public void setInto(@Nullable String into) {
        this.into = into == null ? "" : into;
    }
}
