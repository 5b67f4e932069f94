package org.lepi.ejb.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.Origin;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.audit.AuditEntry;
import org.lepi.model.identity.JsonParts;

/**
 * Writes down what was done, in the transaction that does it: there is no change without its entry, and no entry of a
 * change that was rolled back.
 */
@Stateless
@PermitAll
public class AuditTrail {
    @PersistenceContext
    private EntityManager entities;

    private CurrentAccount caller;
    private Origin origin;
    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected AuditTrail() {}

    /** With its collaborators. */
    @Inject
    public AuditTrail(CurrentAccount caller, Origin origin) {
        this.caller = caller;
        this.origin = origin;
    }

    /** A trail outside the container. */
    public AuditTrail(EntityManager entities, CurrentAccount caller, Clock clock) {
        this(entities, caller, new Origin(), clock);
    }

    /** A trail outside the container, of what comes from somewhere. */
    public AuditTrail(EntityManager entities, CurrentAccount caller, Origin origin, Clock clock) {
        this(caller, origin);
        this.entities = entities;
        this.clock = clock;
    }

    /** Keeps an event of the caller; a change that changed nothing is none. */
    public void record(AuditEvent event) {
        record(event, caller.idIfSignedIn().orElse(null));
    }

    /** Says how many of an area were deleted because their time was over; nothing where it was none. */
    public void recordTrimmed(String area, int count) {
        if (count > 0) {
            record(AuditEvent.done(AuditAction.DELETED, area, null, "").with(Map.of("entries", String.valueOf(count))));
        }
    }

    /** Keeps an event of somebody who is not, or not yet, signed in: a sign-in, the use of a code. */
    public void record(AuditEvent event, @Nullable UUID actor) {
        if (event.isIdle()) {
            return;
        }
        entities.persist(new AuditEntry(
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        event.action(),
                        event.entity(),
                        event.objectId(),
                        event.label())
                .by(actor, ofOrigin(Origin::impersonator))
                .from(ofOrigin(Origin::remoteAddress), ofOrigin(Origin::requestId))
                .changing(json(event.before()), json(event.after())));
    }

    /** Null where the server itself is at work, outside any request. */
    private <T> @Nullable T ofOrigin(Function<Origin, Optional<T>> part) {
        try {
            return part.apply(origin).orElse(null);
        } catch (ContextNotActiveException noRequest) {
            return null;
        }
    }

    private static @Nullable JsonObject json(Map<String, String> values) {
        if (values.isEmpty()) {
            return null;
        }
        JsonObjectBuilder json = JsonParts.object();
        values.forEach(json::add);
        return json.build();
    }
}
