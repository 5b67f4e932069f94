package org.lepi.model.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.lepi.model.identity.Uuid7;

/**
 * A line of model versions under one name, which never changes. It is created with its first version; at most one
 * model is the default that answers requests which name none.
 */
@Entity
@Table(name = "prediction_model")
public class PredictionModel {
    @Id
    private UUID id;

    private String name;
    private String title;
    private String description;

    @Column(name = "is_default")
    private boolean standard;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    protected PredictionModel() {}

    public PredictionModel(String name, Instant createdAt) {
        this.id = Uuid7.next();
        this.name = name;
        this.title = name;
        this.description = "";
        this.createdAt = createdAt;
    }

    /** Takes title and description over from its newest version's manifest. */
    public void describe(String newTitle, String newDescription) {
        this.title = newTitle;
        this.description = newDescription;
    }

    /** Lets it answer requests that name no model; the caller ends the previous default first. */
    public void makeDefault() {
        this.standard = true;
    }

    public void endDefault() {
        this.standard = false;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public boolean isDefault() {
        return standard;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
