package org.lepi.model.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/**
 * A mail, rendered when it was ordered. PENDING → SENDING → SENT; back to PENDING when the mail server was not to be
 * reached; FAILED when it refuses or is away for too long; HELD in development. What is secret in it goes with its
 * sending: from then on there is only what may be shown.
 */
@Entity
public class Mail {
    private static final int MAX_ERROR = 1_000;

    @Id
    private UUID id;

    private String event;

    @Enumerated(EnumType.STRING)
    private MailType type;

    private String language;

    private String recipient;

    @Column(name = "reply_to")
    private @Nullable String replyTo;

    private String subject;

    private @Nullable String html;

    private @Nullable String body;

    @Column(name = "shown_html")
    private String shownHtml;

    @Column(name = "shown_body")
    private String shownBody;

    private boolean secret;

    @Enumerated(EnumType.STRING)
    private MailState state;

    private int attempts;

    private @Nullable String error;

    @Column(name = "next_attempt_at")
    private @Nullable Instant nextAttemptAt;

    @Column(name = "message_id")
    private String messageId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Version
    private long version;

    protected Mail() {}

    /** A mail that is PENDING, about an event. */
    public Mail(UUID id, String event, MailType type, String language, String recipient, Instant createdAt) {
        this.id = id;
        this.event = event;
        this.type = type;
        this.language = language;
        this.recipient = recipient;
        this.createdAt = createdAt;
        this.state = MailState.PENDING;
        this.secret = type.hasSecrets();
    }

    /**
     * What it says.
     *
     * @param texts as they are sent
     * @param shown the same without what is secret
     * @param header its Message-ID
     */
    public void says(MailTexts texts, MailTexts shown, String header) {
        subject = shown.subject();
        html = texts.html();
        body = texts.text();
        shownHtml = shown.html();
        shownBody = shown.text();
        messageId = header;
    }

    /** Whom an answer goes to, instead of the sender. */
    public void answerTo(@Nullable String address) {
        replyTo = address;
    }

    /** Whether it is still to be sent. */
    public boolean isOnItsWay() {
        return state == MailState.PENDING || state == MailState.SENDING;
    }

    /** An attempt begins. */
    public void beginSending() {
        state = MailState.SENDING;
        attempts++;
        nextAttemptAt = null;
    }

    /** The mail server has taken it. */
    public void markSent(Instant now) {
        state = MailState.SENT;
        sentAt = now;
        error = null;
        wipe();
    }

    /** The attempt failed and another one follows. */
    public void tryAgain(String reason, Instant next) {
        state = MailState.PENDING;
        error = cut(reason);
        nextAttemptAt = next;
    }

    /** There is no further attempt. */
    public void giveUp(String reason) {
        state = MailState.FAILED;
        error = cut(reason);
        nextAttemptAt = null;
    }

    /** It is not sent, because of the development mode. */
    public void hold(String reason) {
        state = MailState.HELD;
        error = reason;
        nextAttemptAt = null;
    }

    /**
     * Is not sent any more.
     *
     * @throws LepiException CONFLICT when it is sent, or perhaps is at this moment
     */
    public void cancel() {
        if (state == MailState.SENT || state == MailState.SENDING || state == MailState.CANCELLED) {
            throw new LepiException(FailureKind.CONFLICT, "The mail is " + state + ".");
        }
        state = MailState.CANCELLED;
        nextAttemptAt = null;
        wipe();
    }

    /**
     * Is sent again, or at last.
     *
     * @throws LepiException CONFLICT when it is on its way, or what was secret in it is gone
     */
    public void sendAgain(String header) {
        if (isOnItsWay()) {
            throw new LepiException(FailureKind.CONFLICT, "The mail is on its way already.");
        }
        if (html == null && secret) {
            throw new LepiException(
                    FailureKind.CONFLICT, "Its code or link was forgotten when it was sent. Order a new one.");
        }
        if (html == null) {
            html = shownHtml;
            body = shownBody;
            messageId = header; // the earlier one was delivered
        }
        state = MailState.PENDING;
        error = null;
    }

    private void wipe() {
        html = null;
        body = null;
    }

    private static String cut(String text) {
        String clean = text.replace('\0', ' ');
        return clean.length() <= MAX_ERROR ? clean : clean.substring(0, MAX_ERROR);
    }

    public UUID id() {
        return id;
    }

    public String event() {
        return event;
    }

    public MailType type() {
        return type;
    }

    public String language() {
        return language;
    }

    public String recipient() {
        return recipient;
    }

    public @Nullable String replyTo() {
        return replyTo;
    }

    public String subject() {
        return subject;
    }

    /** As it is sent; null when it has been. Not to be shown. */
    public @Nullable MailTexts texts() {
        return html == null || body == null ? null : new MailTexts(subject, html, body);
    }

    /** Without what is secret. */
    public MailTexts shown() {
        return new MailTexts(subject, shownHtml, shownBody);
    }

    public MailState state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    /** Of the latest attempt; null when nothing went wrong. */
    public @Nullable String error() {
        return error;
    }

    public @Nullable Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    public String messageId() {
        return messageId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }

    public long version() {
        return version;
    }
}
