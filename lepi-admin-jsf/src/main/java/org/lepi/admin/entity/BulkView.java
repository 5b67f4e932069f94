package org.lepi.admin.entity;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.lepi.admin.Once;
import org.lepi.admin.language.ReaderLanguage;
import org.lepi.ejb.entity.BulkChange;
import org.lepi.ejb.entity.BulkOrder;
import org.lepi.ejb.entity.EntityKinds;

/** Something is about to be done to what was ticked in a list, or to all that the list has: its effects, then its result. */
@Named
@ViewScoped
public class BulkView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient BulkChange changes;

    @Inject
    private transient EntityKinds kinds;

    @Inject
    private transient ReaderLanguage language;

    private BulkOrder order = BulkOrder.NONE;
    private BulkChange.Result result = BulkChange.Result.NONE;
    private final Once<BulkChange.Preview> preview = new Once<>(() -> changes.preview(order));

    /** Takes what the list's form says, once. */
    public void load() {
        if (order.action().isEmpty()) {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            Map<String, String[]> parameters = external.getRequestParameterValuesMap();
            order = new BulkOrder(
                    external.getRequestParameterMap().getOrDefault(ListAddress.KIND, ""),
                    external.getRequestParameterMap().getOrDefault("action", ""),
                    List.of(parameters.getOrDefault("id", new String[0])),
                    parameters.containsKey("all"),
                    external.getRequestParameterMap().getOrDefault("query", ""),
                    language.getZone().getId());
            // an order that is not to be refuses itself here, before the page has begun
            getPreview();
        }
    }

    public BulkOrder getOrder() {
        return order;
    }

    public BulkChange.Preview getPreview() {
        return preview.get();
    }

    /** Does it. */
    public void confirm() {
        result = changes.run(order);
    }

    /** The page of the only object that it is done to; empty where there are more, or it is gone. */
    public String getObject() {
        return order.ids().size() == 1 && !order.isAll() && !"delete".equals(order.action())
                ? ObjectPages.of(
                                kinds.permitted(order.kind(), "view"),
                                order.ids().get(0))
                        .orElse("")
                : "";
    }

    public BulkChange.Result getResult() {
        return result;
    }
}
