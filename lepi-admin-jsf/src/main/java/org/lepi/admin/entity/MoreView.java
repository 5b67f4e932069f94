package org.lepi.admin.entity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.lepi.ejb.entity.BulkAction;
import org.lepi.ejb.entity.EntityKind;
import org.lepi.ejb.entity.EntityKinds;

/** What can be done with the object of a form beyond filling it in: pages of its own, and the actions of its kind. */
@Named
@RequestScoped
public class MoreView {
    @Inject
    private EntityKinds kinds;

    @Inject
    private FormView form;

    /** A page or an action: its address, and the name of its words. */
    public record Way(String address, String name) {}

    /** The pages that only objects of this kind have, without those that make no sense for this one. */
    public List<Way> getPages() {
        return ObjectPages.beside(kind()).stream()
                .filter(page -> kinds.may(page.permission()) && page.fits(form.read()))
                .map(page -> new Way(page.address() + form.getId(), page.key()))
                .toList();
    }

    /** The actions that the reader may take; each is confirmed on the page of bulk actions. */
    public List<Way> getActions() {
        return kind().bulkActions().stream()
                .filter(action -> kinds.may(action.permission()) && kind().fits(action, form.read()))
                .map(this::way)
                .toList();
    }

    private Way way(BulkAction action) {
        ListAddress address = new ListAddress("bulk.xhtml", form.getOf(), Map.of())
                .with("action", action.name())
                .with("id", form.getId());
        return new Way(address.toString(), action.name());
    }

    private EntityKind kind() {
        return kinds.permitted(form.getOf(), "view");
    }
}
