package org.lepi.admin;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;

/**
 * Sends a page's forms to the whole address of the page. Without it the address of a page that refuses a form says no
 * longer what the page is about, so that another language, a reload or a bookmark lead nowhere.
 */
public class FormAddress extends ViewHandlerWrapper {
    private static final String LINK = FormAddress.class.getName() + ".link";

    /** Around the usual one. */
    public FormAddress(ViewHandler usual) {
        super(usual);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        String address = super.getActionURL(context, viewId);
        UIViewRoot view = context.getViewRoot();
        boolean isForm = context.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE
                && view != null
                && viewId.equals(view.getViewId())
                && !context.getAttributes().containsKey(LINK);
        return isForm
                        && context.getExternalContext().getRequest() instanceof HttpServletRequest request
                        && request.getQueryString() != null
                ? address + "?" + request.getQueryString()
                : address;
    }

    /** A link says all of its address itself. */
    @Override
    public String getBookmarkableURL(
            FacesContext context, String viewId, Map<String, List<String>> parameters, boolean includeViewParams) {
        context.getAttributes().put(LINK, viewId);
        try {
            return super.getBookmarkableURL(context, viewId, parameters, includeViewParams);
        } finally {
            context.getAttributes().remove(LINK);
        }
    }
}
