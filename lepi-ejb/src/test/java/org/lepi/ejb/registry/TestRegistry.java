package org.lepi.ejb.registry;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.lepi.ejb.media.MapConfig;

/** Settings that suit small models. */
final class TestRegistry {
    private TestRegistry() {}

    static RegistrySettings settings(Path home) {
        return settings(home, Map.of());
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
