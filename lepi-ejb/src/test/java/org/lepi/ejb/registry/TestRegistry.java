package org.lepi.ejb.registry;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.lepi.ejb.access.FixedCaller;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.ejb.media.MapConfig;

/** Settings that suit small models. */
final class TestRegistry {
    /** Who switches models. */
    static final UUID CALLER = new UUID(7, 7);

    private TestRegistry() {}

    static RegistrySettings settings(Path home) {
        return settings(home, Map.of());
    }

    /** A register that the caller's transactions are around. */
    static ModelRegister register(EntityManager em) {
        return new ModelRegister(em, new AuditTrail(em, FixedCaller.of(CALLER), Clock.systemUTC()));
    }

    /** As above, with some values of its own. */
    static RegistrySettings settings(Path home, Map<String, String> different) {
        Map<String, String> values = new HashMap<>(Map.of(
                "lepi.home", home.toString(),
                "lepi.models.max-bytes", "50000000",
                "lepi.models.max-files", "100",
                "lepi.models.vetting-timeout", "PT60S",
                "lepi.models.vetting-memory", "4294967296",
                "lepi.models.poll-interval", "PT1S"));
        values.putAll(different);
        return new RegistrySettings(MapConfig.of(values));
    }
}
