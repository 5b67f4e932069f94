package org.lepi.model.audit;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.model.identity.JsonConverter;
import org.lepi.model.identity.Uuid7;

/** One thing that was done. It is written once, never changed, and deleted when its time is over. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {
    @Id
    private UUID id;

    private Instant at;

    @Column(name = "actor_id")
    private @Nullable UUID actorId;

    @Column(name = "impersonator_id")
    private @Nullable UUID impersonatorId;

    @Enumerated(EnumType.STRING)
    private AuditAction action;

    private String entity;

    @Column(name = "object_id")
    private @Nullable String objectId;

    @Column(name = "object_label")
    private String objectLabel;

    @Convert(converter = JsonConverter.class)
    private @Nullable JsonObject before;

    @Convert(converter = JsonConverter.class)
    private @Nullable JsonObject after;

    @Column(name = "remote_address")
    private @Nullable String remoteAddress;

    @Column(name = "request_id")
    private @Nullable String requestId;

    /** For JPA. */
    protected AuditEntry() {}

    /**
     * What was done to what.
     *
     * @param entity the area: {@code taxa}
     * @param objectId null where it is about no single object
     * @param objectLabel what people call the object
     */
    public AuditEntry(Instant at, AuditAction action, String entity, @Nullable String objectId, String objectLabel) {
        this.id = Uuid7.next();
        this.at = at;
        this.action = action;
        this.entity = entity;
        this.objectId = objectId;
        this.objectLabel = objectLabel;
    }

    /** Who did it, and who was behind that. */
    public AuditEntry by(@Nullable UUID actor, @Nullable UUID impersonator) {
        actorId = actor;
        impersonatorId = impersonator;
        return this;
    }

    /** Where it came from. */
    public AuditEntry from(@Nullable String address, @Nullable String request) {
        remoteAddress = address;
        requestId = request;
        return this;
    }

    /** Values by field before and after. */
    public AuditEntry changing(@Nullable JsonObject oldValues, @Nullable JsonObject newValues) {
        before = oldValues;
        after = newValues;
        return this;
    }

    public UUID id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    /** Empty where nobody was signed in, or the server itself did it. */
    public Optional<UUID> actorId() {
        return Optional.ofNullable(actorId);
    }

    /** Who acted as the actor. */
    public Optional<UUID> impersonatorId() {
        return Optional.ofNullable(impersonatorId);
    }

    public AuditAction action() {
        return action;
    }

    public String entity() {
        return entity;
    }

    public Optional<String> objectId() {
        return Optional.ofNullable(objectId);
    }

    public String objectLabel() {
        return objectLabel;
    }

    public Optional<JsonObject> before() {
        return Optional.ofNullable(before);
    }

    public Optional<JsonObject> after() {
        return Optional.ofNullable(after);
    }

    public Optional<String> remoteAddress() {
        return Optional.ofNullable(remoteAddress);
    }

    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }
}
