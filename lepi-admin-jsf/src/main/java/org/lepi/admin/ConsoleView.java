package org.lepi.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.lepi.ejb.entity.EntityKinds;
import org.lepi.ejb.entity.QueryText;

/** What surrounds every page: the ways to the lists that the reader may see, and to the page in another language. */
@Named
@RequestScoped
public class ConsoleView {
    @Inject
    private EntityKinds kinds;

    @Inject
    private HttpServletRequest request;

    public List<String> getEntities() {
        return kinds.visible();
    }

    /** Whether the page is about these entities. */
    public boolean isHere(String entity) {
        return entity.equals(request.getParameter("of"));
    }

    /** Where a language is chosen, to come back to this page. */
    public String languageAddress(String tag) {
        String query = Optional.ofNullable(request.getQueryString())
                .map(text -> "?" + text)
                .orElse("");
        String page = request.getRequestURI().substring(request.getContextPath().length());
        return request.getContextPath() + "/language?to=" + tag + "&back=" + QueryText.encoded(page + query);
    }
}
