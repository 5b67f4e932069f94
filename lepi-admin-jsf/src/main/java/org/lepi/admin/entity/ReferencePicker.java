package org.lepi.admin.entity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lepi.admin.language.ReaderLanguage;
import org.lepi.ejb.entity.EntityKind;
import org.lepi.ejb.entity.EntityKinds;
import org.lepi.ejb.entity.EntityLists;
import org.lepi.ejb.entity.Field;
import org.lepi.ejb.entity.ListQuery;
import org.lepi.ejb.entity.Listing;
import org.lepi.model.failure.LepiException;

/** Finds the object that a field refers to, by a part of its name, and says what an identifier stands for. */
@Named
@RequestScoped
public class ReferencePicker {
    private static final int MOST = 20;

    @Inject
    private EntityKinds kinds;

    @Inject
    private EntityLists lists;

    @Inject
    private ReaderLanguage language;

    @Inject
    private CellText cells;

    private final Map<String, String> labels = new HashMap<>();

    /** The identifiers of the first objects that are found; the component's attribute {@code entity} says of what. */
    public List<String> complete(String text) {
        UIComponent component = UIComponent.getCurrentComponent(FacesContext.getCurrentInstance());
        String entity = String.valueOf(component.getAttributes().get("entity"));
        EntityKind kind = kinds.permitted(entity, "view");
        var query = new ListQuery(text.strip(), List.of(), List.of(), language.getZone());
        Listing found = lists.page(entity, query, new Listing.Page("", false, MOST));
        found.rows().forEach(row -> labels.put(row.id(), cells.described(kind, row)));
        return found.rows().stream().map(Listing.Row::id).toList();
    }

    /** What an identifier is called; itself where the caller may not see it, empty for none. */
    public String label(String entity, String id) {
        if (id == null || id.isEmpty()) {
            return "";
        }
        return labels.computeIfAbsent(id, unknown -> named(entity, unknown));
    }

    /** A way to find one in another window. */
    public record Way(String key, String address) {}

    /** The ways to an object that a field refers to; none where the caller may not see such objects. */
    public List<Way> ways(Field field, String id) {
        return kinds.visible(String.valueOf(field.reference()))
                .map(kind -> ways(kind, field, id))
                .orElse(List.of());
    }

    /** The list, the tree, the chosen one itself, another one. */
    private List<Way> ways(EntityKind kind, Field field, String id) {
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(
                "picker.list",
                new ListAddress("list.xhtml", kind.name(), Map.of())
                        .with(ListAddress.PICK, field.name())
                        .toString()));
        ObjectPages.tree(kind)
                .ifPresent(
                        tree -> ways.add(new Way("picker.tree", tree + "?" + ListAddress.PICK + "=" + field.name())));
        if (!id.isEmpty()) {
            ObjectPages.of(kind, id).ifPresent(page -> ways.add(new Way("picker.open", page)));
        }
        if (kinds.may(kind, "add")) {
            ObjectPages.adding(kind, field.name()).ifPresent(page -> ways.add(new Way("picker.add", page)));
        }
        return ways;
    }

    private String named(String entity, String id) {
        try {
            return kinds.permitted(entity, "view")
                    .form()
                    .map(form -> form.load(id).label())
                    .orElse(id);
        } catch (LepiException notVisible) {
            return id;
        }
    }
}
