package org.lepi.model.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.model.identity.UuidConverter;

/** The texts of a type in a language from a moment on; never changed, the next version follows. */
@Entity
@Table(name = "mail_template")
public class MailTemplateVersion {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private MailType type;

    private String language;

    private int number;

    private @Nullable String subject;

    private @Nullable String html;

    private @Nullable String body;

    @Column(name = "author_id")
    @Convert(converter = UuidConverter.class)
    private @Nullable UUID authorId;

    @Column(name = "created_at")
    private Instant createdAt;

    protected MailTemplateVersion() {}

    /**
     * A version.
     *
     * @param number 1 for the first
     * @param texts null for the default
     */
    public MailTemplateVersion(
            UUID id, MailType type, String language, int number, @Nullable MailTexts texts, Instant createdAt) {
        this.id = id;
        this.type = type;
        this.language = language;
        this.number = number;
        if (texts != null) {
            subject = texts.subject();
            html = texts.html();
            body = texts.text();
        }
        this.createdAt = createdAt;
    }

    public void writtenBy(UUID account) {
        authorId = account;
    }

    public UUID id() {
        return id;
    }

    public MailType type() {
        return type;
    }

    public String language() {
        return language;
    }

    public int number() {
        return number;
    }

    /** Null where it went back to the default. */
    public @Nullable MailTexts texts() {
        return subject == null || html == null || body == null ? null : new MailTexts(subject, html, body);
    }

    public @Nullable UUID authorId() {
        return authorId;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
