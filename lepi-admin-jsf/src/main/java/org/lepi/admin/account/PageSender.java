package org.lepi.admin.account;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import org.lepi.ejb.account.Sender;
import org.lepi.ejb.account.http.Senders;

/** Where the form comes from that is being worked on. */
final class PageSender {
    private PageSender() {}

    static Sender now() {
        var request = FacesContext.getCurrentInstance().getExternalContext().getRequest();
        return Senders.of((HttpServletRequest) request);
    }
}
