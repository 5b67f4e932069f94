package org.lepi.admin.mail;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.Once;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.language.Words;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.mail.Outbox;
import org.lepi.model.account.Permission;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.mail.Mail;
import org.lepi.model.mail.MailState;

/** One mail: how it stands and what it says, without what is secret in it. */
@Named
@ViewScoped
public class MailView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Outbox outbox;

    @Inject
    private transient CurrentAccount caller;

    @Inject
    private transient Words words;

    private @Nullable UUID id;
    private final Once<Mail> mail = new Once<>(() -> outbox.find(chosen()));

    /** Reads the mail, or refuses it. */
    public void load() {
        mail.get();
    }

    /** The mail that the address names. */
    public Mail getMail() {
        return mail.get();
    }

    /** Whether it can be sent again, or at last. */
    public boolean isResendable() {
        boolean forgotten = getMail().texts() == null && getMail().type().hasSecrets();
        return caller.may(Permission.MAILS_CHANGE) && !getMail().isOnItsWay() && !forgotten;
    }

    public boolean isCancellable() {
        MailState state = getMail().state();
        return caller.may(Permission.MAILS_CHANGE)
                && state != MailState.SENT
                && state != MailState.SENDING
                && state != MailState.CANCELLED;
    }

    public String resend() {
        return changed(() -> outbox.resend(chosen()), "mail.resent");
    }

    public String cancel() {
        return changed(() -> outbox.cancel(chosen()), "mail.cancelled");
    }

    private String changed(Runnable change, String success) {
        return Outcome.always(change, words.of(success), "/mail?id=" + id);
    }

    private UUID chosen() {
        if (id == null) {
            throw new LepiException(FailureKind.NOT_FOUND, "The address names no mail.");
        }
        return id;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }
}
