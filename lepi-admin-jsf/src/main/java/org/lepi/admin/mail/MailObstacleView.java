package org.lepi.admin.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.mail.MailObstacle;
import org.lepi.ejb.mail.Outbox;
import org.lepi.model.account.Permission;

/** What keeps mails from leaving, said on every page about them. */
@Named
@RequestScoped
public class MailObstacleView {
    @Inject
    private Outbox outbox;

    @Inject
    private CurrentAccount caller;

    /** Nothing for readers who may not see mails. */
    public List<MailObstacle> getAll() {
        return List.copyOf(caller.may(Permission.MAILS_VIEW) ? outbox.obstacles() : Set.<MailObstacle>of());
    }
}
