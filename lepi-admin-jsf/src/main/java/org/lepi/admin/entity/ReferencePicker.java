package org.lepi.admin.entity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lepi.admin.language.Language;
import org.lepi.ejb.entity.Column;
import org.lepi.ejb.entity.EntityKind;
import org.lepi.ejb.entity.EntityKinds;
import org.lepi.ejb.entity.EntityLists;
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
    private Language language;

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
        found.rows().forEach(row -> labels.put(row.id(), described(kind, row)));
        return found.rows().stream().map(Listing.Row::id).toList();
    }

    private String described(EntityKind kind, Listing.Row row) {
        StringBuilder label = new StringBuilder();
        for (Column column :
                kind.table().columns().stream().filter(Column::isShown).limit(3).toList()) {
            String text = cells.of(kind.name(), column, row.values().get(column.name()));
            label.append(text.isEmpty() || label.isEmpty() ? "" : " · ").append(text);
        }
        return label.toString();
    }

    /** What an identifier is called; itself where the caller may not see it, empty for none. */
    public String label(String entity, String id) {
        if (id == null || id.isEmpty()) {
            return "";
        }
        return labels.computeIfAbsent(id, unknown -> named(entity, unknown));
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
