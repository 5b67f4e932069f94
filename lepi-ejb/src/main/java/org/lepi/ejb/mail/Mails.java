package org.lepi.ejb.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.lepi.ejb.job.JobOrder;
import org.lepi.ejb.job.Jobs;
import org.lepi.model.account.Language;
import org.lepi.model.identity.JsonParts;
import org.lepi.model.identity.Uuid7;
import org.lepi.model.mail.Mail;
import org.lepi.model.mail.MailTexts;
import org.lepi.model.mail.MailVariable;

/** Where the features order mails. */
@Stateless
@PermitAll
public class Mails {
    @PersistenceContext
    private EntityManager entities;

    private Jobs jobs;
    private MailSettings settings;
    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Mails() {}

    /** With its collaborators. */
    @Inject
    @SuppressWarnings("NullAway.Init") // the container sets the rest
    public Mails(Jobs jobs, MailSettings settings) {
        this.jobs = jobs;
        this.settings = settings;
    }

    /** Mails outside the container; the caller holds the transaction. */
    public Mails(EntityManager entities, Jobs jobs, MailSettings settings) {
        this(jobs, settings);
        this.entities = entities;
    }

    /**
     * Orders a mail in the caller's transaction: it is sent if and only if that commits. It is rendered now, with the
     * texts of this moment.
     *
     * @return the mail's id; of the one that is there already when the event had its mail
     * @throws org.lepi.model.failure.LepiException INVALID_INPUT when the recipient is no address
     * @throws IllegalArgumentException when values are missing
     */
    public UUID send(MailOrder order) {
        List<UUID> present = mailOf(order.event());
        if (!present.isEmpty()) {
            return present.get(0);
        }
        String recipient = MailAddress.of(order.to());
        String language = language(order.language());
        Map<String, String> values = values(order);
        MailTexts templates = new CurrentTexts(entities).of(order.type(), language);
        UUID id = Uuid7.next();
        Mail mail = new Mail(
                id,
                order.event(),
                order.type(),
                language,
                recipient,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        mail.says(
                MailRendering.render(order.type(), templates, values, language),
                MailRendering.render(order.type(), templates, MailRendering.shown(order.type(), values), language),
                messageId(Uuid7.next()));
        mail.answerTo(order.replyTo() == null ? null : MailAddress.of(order.replyTo()));
        entities.persist(mail);
        deliver(mail);
        return id;
    }

    /** Orders the job that sends a mail which is PENDING. */
    public void deliver(Mail mail) {
        jobs.enqueue(
                new JobOrder(
                                MailSending.TYPE,
                                JsonParts.object()
                                        .add("mail", mail.id().toString())
                                        .build())
                        .titled(mail.type().word())
                        .once("mail:" + mail.id()),
                null);
    }

    /** A Message-ID; its domain is the sender's, as mail servers like it. */
    public String messageId(UUID id) {
        String from = settings.from().orElse("lepi@localhost");
        return "<" + id + "@" + from.substring(from.indexOf('@') + 1).replace(">", "") + ">";
    }

    /** Whoever orders a mail for the same event waits until this transaction has ended. */
    private List<UUID> mailOf(String event) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 10))")
                .setParameter(1, event)
                .getResultList();
        return entities.createQuery("select m.id from Mail m where m.event = :event", UUID.class)
                .setParameter("event", event)
                .getResultList();
    }

    private String language(Locale wanted) {
        return Language.of(wanted.getLanguage())
                .map(Language::code)
                .orElse(settings.language().getLanguage());
    }

    private Map<String, String> values(MailOrder order) {
        Map<String, String> values = new HashMap<>();
        for (MailVariable variable : order.type().variables()) {
            String value = order.values().get(variable.name());
            if (value == null) {
                throw new IllegalArgumentException(order.type() + " needs a value of " + variable.name());
            }
            values.put(variable.name(), value);
        }
        values.put("institution", settings.institution());
        return values;
    }
}
