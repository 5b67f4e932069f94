package org.lepi.admin.entity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.lepi.admin.Once;
import org.lepi.admin.language.ReaderLanguage;
import org.lepi.admin.language.Words;
import org.lepi.ejb.entity.EntityKind;
import org.lepi.ejb.entity.EntityKinds;
import org.lepi.ejb.entity.EntityLists;
import org.lepi.ejb.entity.Filter;
import org.lepi.ejb.entity.Filter.Condition;
import org.lepi.ejb.entity.ListQuery;
import org.lepi.ejb.entity.Listing;
import org.lepi.ejb.entity.Related;

/** What belongs to the object of a form: the first of each relation, with the ways to all, to another one, and to take one away. */
@Named
@RequestScoped
public class RelatedView {
    private static final int SHOWN = 10;

    @Inject
    private FormView form;

    @Inject
    private EntityKinds kinds;

    @Inject
    private EntityLists lists;

    @Inject
    private CellText cells;

    @Inject
    private Words words;

    @Inject
    private ReaderLanguage language;

    private final Once<List<Group>> groups = new Once<>(this::read);

    /**
     * One relation.
     *
     * @param all address of the list of all of them
     * @param adding address of the form of another one; empty where the caller may add none
     */
    public record Group(String name, List<Member> members, boolean isCut, String all, String adding) {}

    /**
     * One object that belongs.
     *
     * @param removal address of the page that asks before it is deleted; empty where the caller may not
     */
    public record Member(String label, String address, String removal) {}

    public List<Group> getGroups() {
        return groups.get();
    }

    private List<Group> read() {
        return form.getId().isEmpty()
                ? List.of()
                : kinds.permitted(form.getOf(), "view").related().stream()
                        .filter(related -> kinds.visible().contains(related.kind()))
                        .map(this::group)
                        .toList();
    }

    private Group group(Related related) {
        EntityKind kind = kinds.permitted(related.kind(), "view");
        var query = new ListQuery(
                "",
                List.of(new Filter(related.column(), Condition.IS, List.of(form.getId()))),
                List.of(),
                language.getZone());
        Listing listing = lists.page(kind.name(), query, new Listing.Page("", false, SHOWN));
        return new Group(
                words.specific("related", form.getOf(), related.name()),
                listing.rows().stream().map(row -> member(kind, row)).toList(),
                listing.hasNext(),
                new ListAddress("list.xhtml", kind.name(), Map.of()).of(query).toString(),
                kinds.may(kind, "add")
                        ? new ListAddress("form.xhtml", kind.name(), Map.of())
                                .with(FormView.GIVEN + related.column(), form.getId())
                                .toString()
                        : "");
    }

    private Member member(EntityKind kind, Listing.Row row) {
        return new Member(
                cells.described(kind, row),
                ObjectPages.of(kind, row.id()).orElse(""),
                kinds.may(kind, "delete")
                        ? new ListAddress("bulk.xhtml", kind.name(), Map.of())
                                .with("action", "delete")
                                .with("id", row.id())
                                .toString()
                        : "");
    }
}
