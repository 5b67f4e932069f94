package org.lepi.ejb.mail;

import static org.lepi.model.account.Permission.TEMPLATES_CHANGE;
import static org.lepi.model.account.Permission.TEMPLATES_VIEW;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.AccountNames;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.model.account.Account;
import org.lepi.model.account.Language;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;
import org.lepi.model.identity.Uuid7;
import org.lepi.model.mail.MailTemplateVersion;
import org.lepi.model.mail.MailTexts;
import org.lepi.model.mail.MailType;

/** The texts of mails, for those who edit them. A text that is saved can be rendered. */
@Stateless
@PermitAll
@Permitted(TEMPLATES_VIEW)
public class MailTemplates {
    private static final String AREA = "templates";

    @PersistenceContext
    private EntityManager entities;

    private Mails mails;
    private CurrentAccount caller;
    private AuditTrail audit;
    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected MailTemplates() {}

    /** With its collaborators. */
    @Inject
    @SuppressWarnings("NullAway.Init") // the container sets the rest
    public MailTemplates(Mails mails, CurrentAccount caller, AuditTrail audit) {
        this.mails = mails;
        this.caller = caller;
        this.audit = audit;
    }

    /** Templates outside the container; the caller holds the transaction. */
    public MailTemplates(EntityManager entities, Mails mails, CurrentAccount caller, AuditTrail audit) {
        this(mails, caller, audit);
        this.entities = entities;
    }

    /** The texts in force. */
    public MailTexts current(MailType type, String language) {
        return new CurrentTexts(entities).of(type, known(language));
    }

    /** What lepi comes with. */
    public MailTexts byDefault(MailType type, String language) {
        return DefaultTexts.of(type, known(language));
    }

    /** Every type in every language. */
    public List<TemplateStatus> all() {
        Map<String, MailTemplateVersion> latest = new CurrentTexts(entities)
                .latest().stream().collect(Collectors.toMap(v -> v.type() + v.language(), Function.identity()));
        return Stream.of(MailType.values())
                .flatMap(type -> Language.codes().stream().map(language -> {
                    MailTemplateVersion version = latest.get(type + language);
                    return version == null
                            ? new TemplateStatus(type, language, 0, false)
                            : new TemplateStatus(type, language, version.number(), version.texts() != null);
                }))
                .toList();
    }

    /** All versions, the latest first; empty where nothing was ever changed. */
    public List<TemplateStep> history(MailType type, String language) {
        List<MailTemplateVersion> versions = new CurrentTexts(entities).versions(type, known(language));
        Set<UUID> authors = versions.stream()
                .map(MailTemplateVersion::authorId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, String> names = new AccountNames(entities).of(authors);
        return versions.stream()
                .map(version -> new TemplateStep(
                        version, version.authorId() == null ? "" : names.getOrDefault(version.authorId(), "")))
                .toList();
    }

    /** Number of the latest version; 0 when nothing was ever changed. Given back with a change. */
    public int number(MailType type, String language) {
        return new CurrentTexts(entities).number(type, known(language));
    }

    /**
     * The mail that these texts make of sample values.
     *
     * @throws LepiException INVALID_INPUT with violations
     */
    public MailTexts preview(MailType type, String language, MailTexts texts) {
        require(type, texts);
        return MailRendering.render(type, texts, MailRendering.samples(type), known(language));
    }

    /**
     * Sends the preview of the texts in force to the caller.
     *
     * @return the mail's id
     */
    @Permitted(TEMPLATES_CHANGE)
    public UUID testSend(MailType type, String language) {
        Account account = entities.find(Account.class, caller.id());
        if (account == null || account.kind() != Account.Kind.PERSON) {
            throw new LepiException(FailureKind.INVALID_INPUT, "Only a person gets mail.");
        }
        String event = "test:" + Uuid7.next();
        return mails.send(new MailOrder(
                type, account.login(), Locale.forLanguageTag(known(language)), MailRendering.samples(type), event));
    }

    /**
     * Puts new texts in force.
     *
     * @param number of the version that was edited
     * @throws LepiException INVALID_INPUT with violations; CONFLICT when there is a later version
     */
    @Permitted(TEMPLATES_CHANGE)
    public MailTemplateVersion edit(MailType type, String language, MailTexts texts, int number) {
        require(type, texts);
        return add(type, known(language), texts, number, AuditAction.CHANGED);
    }

    /** Puts what lepi comes with in force again. Fails as {@link #edit}. */
    @Permitted(TEMPLATES_CHANGE)
    public MailTemplateVersion reset(MailType type, String language, int number) {
        return add(type, known(language), null, number, AuditAction.REVERTED);
    }

    /**
     * Puts the texts of an earlier version in force again. Fails as {@link #edit}; NOT_FOUND without such a version.
     *
     * @param earlier the number of that version
     */
    @Permitted(TEMPLATES_CHANGE)
    public MailTemplateVersion restore(MailType type, String language, int earlier, int number) {
        MailTemplateVersion version = new CurrentTexts(entities)
                .versions(type, known(language)).stream()
                        .filter(candidate -> candidate.number() == earlier)
                        .findFirst()
                        .orElseThrow(() -> new LepiException(FailureKind.NOT_FOUND, "There is no version " + earlier));
        MailTexts texts = version.texts();
        if (texts != null) {
            require(type, texts); // an older build may have had other variables
        }
        return add(type, language, texts, number, AuditAction.REVERTED);
    }

    private MailTemplateVersion add(
            MailType type, String language, @Nullable MailTexts texts, int number, AuditAction action) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 11))")
                .setParameter(1, type.word() + language)
                .getResultList();
        if (number(type, language) != number) {
            throw new LepiException(FailureKind.CONFLICT, "Somebody has changed these texts meanwhile.");
        }
        MailTexts before = current(type, language);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        MailTemplateVersion version = new MailTemplateVersion(Uuid7.next(), type, language, number + 1, texts, now);
        version.writtenBy(caller.id());
        entities.persist(version);
        entities.flush();
        String label = type.word() + " " + language;
        audit.record(AuditEvent.changed(AREA, version.id(), label, fields(before), fields(current(type, language)))
                .as(action));
        return version;
    }

    private static Map<String, String> fields(MailTexts texts) {
        return Map.of("subject", texts.subject(), "html", texts.html(), "text", texts.text());
    }

    private static void require(MailType type, MailTexts texts) {
        List<Violation> wrong = MailRendering.check(type, texts);
        if (!wrong.isEmpty()) {
            throw new LepiException(FailureKind.INVALID_INPUT, "The texts cannot be used as they are.", wrong);
        }
    }

    private static String known(String language) {
        if (Language.of(language).isEmpty()) {
            throw new LepiException(FailureKind.NOT_FOUND, "There are no mails in " + language + ".");
        }
        return language;
    }
}
