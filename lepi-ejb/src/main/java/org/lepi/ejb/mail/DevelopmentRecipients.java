package org.lepi.ejb.mail;

import static org.lepi.model.account.Permission.RECIPIENTS_ADD;
import static org.lepi.model.account.Permission.RECIPIENTS_DELETE;
import static org.lepi.model.account.Permission.RECIPIENTS_VIEW;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.mail.MailRecipient;

/** Who gets mail in development. */
@Stateless
@PermitAll
@Permitted(RECIPIENTS_VIEW)
public class DevelopmentRecipients {
    private static final int MAX_NOTE = 200;

    @PersistenceContext
    private EntityManager entities;

    private AuditTrail audit;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected DevelopmentRecipients() {}

    /** With its collaborators. */
    @Inject
    @SuppressWarnings("NullAway.Init") // the container sets the rest
    public DevelopmentRecipients(AuditTrail audit) {
        this.audit = audit;
    }

    /** Recipients outside the container; the caller holds the transaction. */
    public DevelopmentRecipients(EntityManager entities, AuditTrail audit) {
        this(audit);
        this.entities = entities;
    }

    /** All of them, in the order of addresses. */
    public List<MailRecipient> list() {
        return entities.createQuery("select r from MailRecipient r order by r.address", MailRecipient.class)
                .getResultList();
    }

    /**
     * Registers an address.
     *
     * @throws LepiException INVALID_INPUT, CONFLICT when it is registered
     */
    @Permitted(RECIPIENTS_ADD)
    public MailRecipient add(String text, String note) {
        String address = MailAddress.of(text);
        if (entities.find(MailRecipient.class, address) != null) {
            throw new LepiException(FailureKind.CONFLICT, "The address is registered already.");
        }
        if (note.length() > MAX_NOTE) {
            throw new LepiException(FailureKind.INVALID_INPUT, "The note is longer than " + MAX_NOTE + " characters.");
        }
        MailRecipient recipient = new MailRecipient(address, note, Instant.now().truncatedTo(ChronoUnit.MICROS));
        entities.persist(recipient);
        tell(AuditAction.CREATED, address);
        return recipient;
    }

    /** Takes an address out; nothing happens when it is not there. */
    @Permitted(RECIPIENTS_DELETE)
    public void remove(String address) {
        MailRecipient recipient = entities.find(MailRecipient.class, address);
        if (recipient != null) {
            entities.remove(recipient);
            tell(AuditAction.DELETED, address);
        }
    }

    private void tell(AuditAction action, String address) {
        audit.record(new AuditEvent(action, "recipients", address, address, Map.of(), Map.of()));
    }
}
