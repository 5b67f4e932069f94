package org.lepi.ejb.account;

import static org.lepi.model.account.Permission.ACCOUNTS_CHANGE;
import static org.lepi.model.account.Permission.ACCOUNTS_IMPORT;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.entity.ImportOutcome;
import org.lepi.ejb.entity.ImportOutcome.Line;
import org.lepi.ejb.job.Jobs;
import org.lepi.model.account.Account;
import org.lepi.model.account.AccountCode;
import org.lepi.model.account.UserType;
import org.lepi.model.failure.LepiException;
import org.lepi.model.identity.Uuid7;

/**
 * Takes people in from a file: who has no account is invited, who has one is changed. All of it or nothing; the mails are
 * sent afterwards by a job of their own ({@link InvitationJob}).
 */
@Stateless
@Permitted(ACCOUNTS_IMPORT)
public class PeopleImport {
    private static final int AT_ONCE = 1000;

    @PersistenceContext
    private EntityManager entities;

    private Accounts accounts;
    private AccountCodes codes;
    private Delegation delegation;
    private Jobs jobs;
    private CurrentAccount caller;
    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected PeopleImport() {}

    /** With its collaborators. */
    @Inject
    public PeopleImport(
            Accounts accounts, AccountCodes codes, Delegation delegation, Jobs jobs, CurrentAccount caller) {
        this.accounts = accounts;
        this.codes = codes;
        this.delegation = delegation;
        this.jobs = jobs;
        this.caller = caller;
    }

    /** At a given clock's time, on one entity manager. */
    PeopleImport on(EntityManager manager, Clock time) {
        entities = manager;
        clock = time;
        return this;
    }

    /** What the lines of a file come to. */
    private static final class Findings {
        private final List<PersonRow> invited = new ArrayList<>();
        private final Map<PersonRow, Account> changed = new HashMap<>();
        private final List<Line> changes = new ArrayList<>();
        private final List<Line> skipped = new ArrayList<>();
        private final List<Line> errors = new ArrayList<>();
        private int unchanged;
    }

    /**
     * Takes them in, unless it is a trial or a line is wrong.
     *
     * @throws LepiException NOT_PERMITTED where accounts would be changed by somebody who may only invite
     */
    public ImportOutcome run(List<PersonRow> rows, boolean isTrial) {
        Findings findings = new Findings();
        Map<String, Account> present = present(rows);
        Set<String> invited = invited();
        Set<String> seen = new HashSet<>();
        for (PersonRow row : rows) {
            Account account = present.get(row.email());
            String problem = seen.add(row.email()) ? problem(row) : "the address was there on an earlier line";
            if (!problem.isEmpty()) {
                findings.errors.add(new Line(row.line(), row.email(), problem));
            } else if (account != null) {
                look(row, account, findings);
            } else if (invited.contains(row.email())) {
                findings.skipped.add(new Line(row.line(), row.email(), "is invited already"));
            } else {
                findings.invited.add(row);
                findings.changes.add(new Line(row.line(), row.email(), "invited"));
            }
        }
        if (!isTrial && findings.errors.isEmpty()) {
            keep(findings);
        }
        return new ImportOutcome(
                findings.invited.size(),
                findings.changed.size(),
                findings.unchanged,
                findings.changes,
                findings.skipped,
                findings.errors);
    }

    private String problem(PersonRow row) {
        String problems = row.problems();
        return problems.isEmpty()
                        && !delegation.lacking(row.roles().orElse(Set.of())).isEmpty()
                ? "the roles may more than you"
                : problems;
    }

    private void look(PersonRow row, Account account, Findings findings) {
        if (account.kind() != Account.Kind.PERSON || !account.isEnabled()) {
            String words = account.isEnabled() ? "it is the login of a program" : "the account is disabled";
            findings.skipped.add(new Line(row.line(), row.email(), words));
            return;
        }
        String changes = changes(row, account);
        if (changes.isEmpty()) {
            findings.unchanged++;
        } else if (delegation.lacking(account.roles()).isEmpty()) {
            findings.changed.put(row, account);
            findings.changes.add(new Line(row.line(), row.email(), changes));
        } else {
            findings.errors.add(new Line(row.line(), row.email(), "the account may more than you"));
        }
    }

    /** What a line would make of an account. */
    private static AccountDraft draft(PersonRow row, Account account) {
        return new AccountDraft(
                new Activation.Person(
                        row.name().orElse(account.fullName()),
                        row.type().or(account::userType).orElse(null),
                        row.language().or(account::language).orElse(null)),
                row.roles().orElse(account.roles()),
                account.isEnabled());
    }

    private static String changes(PersonRow row, Account account) {
        AccountDraft draft = draft(row, account);
        UserType type = draft.person().type();
        String language = draft.person().language();
        Map<String, String> after = new TreeMap<>(Map.of(
                "fullName",
                draft.person().fullName(),
                "userType",
                type == null ? "" : type.code(),
                "language",
                language == null ? "" : language,
                "roles",
                FormTexts.words(draft.roles())));
        Map<String, String> before = AccountFields.of(account);
        StringJoiner changes = new StringJoiner("; ");
        after.forEach((field, text) -> {
            String old = before.getOrDefault(field, "");
            if (!old.equals(text)) {
                changes.add(field + ": " + old + " → " + text);
            }
        });
        return changes.toString();
    }

    private void keep(Findings findings) {
        if (!findings.changed.isEmpty()) {
            caller.require(ACCOUNTS_CHANGE);
        }
        findings.changed.forEach(
                (row, account) -> accounts.change(account.id(), account.version(), draft(row, account)));
        if (findings.invited.isEmpty()) {
            return;
        }
        withdrawWaiting(findings.invited);
        UUID batch = Uuid7.next();
        for (PersonRow row : findings.invited) {
            codes.later(AccountCode.Kind.INVITATION, row.email(), caller.id(), batch)
                    .offering(row.roles().orElse(Set.of()), row.language().orElse(null))
                    .to(row.name().orElse(""), row.type().orElse(null));
        }
        jobs.enqueue(InvitationJob.order(batch));
    }

    /** What an earlier import has left unmailed, as when its job was cancelled, is replaced by this one. */
    private void withdrawWaiting(List<PersonRow> rows) {
        inPortions(rows, emails -> entities.createQuery(
                        "update AccountCode c set c.expiresAt = :now where c.kind = :kind and c.sentAt is null"
                                + " and c.usedAt is null and c.expiresAt > :now and c.email in :emails")
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .setParameter("kind", AccountCode.Kind.INVITATION)
                .setParameter("emails", emails)
                .executeUpdate());
    }

    private Map<String, Account> present(List<PersonRow> rows) {
        Map<String, Account> present = new HashMap<>();
        inPortions(
                rows, logins -> entities.createQuery("select a from Account a where a.login in :logins", Account.class)
                        .setParameter("logins", logins)
                        .getResultList()
                        .forEach(account -> present.put(account.login(), account)));
        return present;
    }

    private static void inPortions(List<PersonRow> rows, Consumer<List<String>> work) {
        List<String> emails = rows.stream().map(PersonRow::email).distinct().toList();
        for (int from = 0; from < emails.size(); from += AT_ONCE) {
            work.accept(emails.subList(from, Math.min(from + AT_ONCE, emails.size())));
        }
    }

    /** The addresses of invitations that were mailed and are open. */
    private Set<String> invited() {
        return new HashSet<>(entities.createQuery(
                        "select c.email from AccountCode c where c.kind = :kind and c.usedAt is null"
                                + " and c.sentAt is not null and c.expiresAt > :now",
                        String.class)
                .setParameter("kind", AccountCode.Kind.INVITATION)
                .setParameter("now", clock.instant())
                .getResultList());
    }
}
