package org.lepi.model.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An address that gets mail in development. */
@Entity
@Table(name = "mail_recipient")
public class MailRecipient {
    @Id
    private String address;

    private String note;

    @Column(name = "created_at")
    private Instant createdAt;

    protected MailRecipient() {}

    /** An address in lower case. */
    public MailRecipient(String address, String note, Instant createdAt) {
        this.address = address;
        this.note = note;
        this.createdAt = createdAt;
    }

    public String address() {
        return address;
    }

    public String note() {
        return note;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
