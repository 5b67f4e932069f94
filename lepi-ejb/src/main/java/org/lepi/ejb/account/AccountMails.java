package org.lepi.ejb.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.mail.MailMoment;
import org.lepi.ejb.mail.MailOrder;
import org.lepi.ejb.mail.MailSettings;
import org.lepi.ejb.mail.Mails;
import org.lepi.model.account.Account;
import org.lepi.model.mail.MailType;
import org.lepi.model.mail.MailVariable;

/** Has people told by mail, in their language, in the transaction that is the reason. */
@ApplicationScoped
public class AccountMails {
    private Mails mails;
    private MailSettings settings;
    private AccountRepository accounts;
    private CurrentAccount caller;
    private final Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected AccountMails() {}

    /** With its collaborators. */
    @Inject
    public AccountMails(Mails mails, MailSettings settings, AccountRepository accounts, CurrentAccount caller) {
        this.mails = mails;
        this.settings = settings;
        this.accounts = accounts;
        this.caller = caller;
    }

    /** Orders the mail of a notice. */
    public void order(@Observes AccountNotice notice) {
        Locale language = notice.language() == null ? settings.language() : Locale.forLanguageTag(notice.language());
        String link = notice.link() == null ? "" : notice.link();
        Map<String, String> known = new LinkedHashMap<>();
        known.put("name", nameOf(notice.email()));
        known.put("inviter", inviter());
        known.put("link", link);
        known.put("code", link.substring(link.indexOf('#') + 1));
        known.put("time", MailMoment.words(clock.instant(), language));
        String until = notice.until() == null ? "" : MailMoment.words(notice.until(), language);
        known.put("expires", until);
        known.put("until", until);
        MailType type = typeOf(notice.type());
        known.keySet()
                .retainAll(type.variables().stream().map(MailVariable::name).toList());
        mails.send(new MailOrder(type, notice.email(), language, known, notice.event()));
    }

    private static MailType typeOf(AccountNotice.Type type) {
        return switch (type) {
            case INVITATION -> MailType.REGISTRATION;
            case PASSWORD_RESET -> MailType.PASSWORD_RESET;
            case ADDRESS_CHANGE -> MailType.ADDRESS_CHANGE;
            case ADDRESS_CHANGED -> MailType.ADDRESS_CHANGED;
            case PASSWORD_CHANGED -> MailType.PASSWORD_CHANGED;
            case ACCOUNT_LOCKED -> MailType.ACCOUNT_LOCKED;
            case SECOND_FACTOR_REMOVED -> MailType.SECOND_FACTOR_RESET;
        };
    }

    /** Of somebody without an account the address itself. */
    private String nameOf(String email) {
        return accounts.findByLogin(email).map(Account::displayName).orElse(email);
    }

    private String inviter() {
        return caller.idIfSignedIn()
                .flatMap(accounts::find)
                .map(Account::displayName)
                .or(() -> Optional.of(settings.institution()))
                .orElse("");
    }
}
