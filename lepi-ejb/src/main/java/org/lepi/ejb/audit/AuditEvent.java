package org.lepi.ejb.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.model.audit.AuditAction;

/**
 * Something that was done.
 *
 * @param entity the area of the permission: {@code taxa}
 * @param objectId null where it is about no single object
 * @param label what people call the object; never a secret
 * @param before values by field, as texts; of a change only those that differ. Never a secret
 * @param after likewise
 */
public record AuditEvent(
        AuditAction action,
        String entity,
        @Nullable String objectId,
        String label,
        Map<String, String> before,
        Map<String, String> after) {
    /** Something was made. */
    public static AuditEvent created(String entity, UUID id, String label, Map<String, String> after) {
        return new AuditEvent(AuditAction.CREATED, entity, id.toString(), label, Map.of(), after);
    }

    /** Something was changed; fields that are the same before and after are left out. */
    public static AuditEvent changed(
            String entity, UUID id, String label, Map<String, String> before, Map<String, String> after) {
        return new AuditEvent(
                AuditAction.CHANGED, entity, id.toString(), label, differing(before, after), differing(after, before));
    }

    /** Something was deleted. */
    public static AuditEvent deleted(String entity, UUID id, String label, Map<String, String> before) {
        return new AuditEvent(AuditAction.DELETED, entity, id.toString(), label, before, Map.of());
    }

    /** Something was done that changes no field. */
    public static AuditEvent done(AuditAction action, String entity, @Nullable UUID id, String label) {
        return new AuditEvent(action, entity, id == null ? null : id.toString(), label, Map.of(), Map.of());
    }

    /** With what is to be known about it. */
    public AuditEvent with(Map<String, String> details) {
        return new AuditEvent(action, entity, objectId, label, before, details);
    }

    /** The same, called otherwise. */
    public AuditEvent as(AuditAction other) {
        return new AuditEvent(other, entity, objectId, label, before, after);
    }

    /** Whether a change has changed nothing. */
    boolean isIdle() {
        return action == AuditAction.CHANGED && before.isEmpty() && after.isEmpty();
    }

    private static Map<String, String> differing(Map<String, String> of, Map<String, String> from) {
        Map<String, String> differing = new TreeMap<>(of);
        differing.entrySet().removeIf(entry -> entry.getValue().equals(from.get(entry.getKey())));
        return differing;
    }
}
