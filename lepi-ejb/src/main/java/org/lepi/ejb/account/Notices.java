package org.lepi.ejb.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lepi.model.account.Account;
import org.lepi.model.identity.Uuid7;

/** Tells people what happened; mails are made of it by whoever observes {@link AccountNotice}. */
@ApplicationScoped
public class Notices {
    private Event<AccountNotice> event;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Notices() {}

    /** By the container's events. */
    @Inject
    public Notices(Event<AccountNotice> event) {
        this.event = event;
    }

    /** Sends one. */
    public void send(AccountNotice notice) {
        event.fire(notice);
    }

    /** Tells a person that something about the account has changed. */
    public void tell(AccountNotice.Type type, Account account, String email) {
        tell(type, account, email, null);
    }

    /** The same, of something that lasts until a moment. */
    public void tell(AccountNotice.Type type, Account account, String email, @Nullable Instant until) {
        String language = account.language().orElse(null);
        send(new AccountNotice(type, type + ":" + Uuid7.next(), email, language, null, until));
    }
}
