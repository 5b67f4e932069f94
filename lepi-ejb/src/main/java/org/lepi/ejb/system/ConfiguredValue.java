package org.lepi.ejb.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;

/**
 * A setting of the start, as docs/configuration.md has it.
 *
 * @param value empty where there is none; never a secret
 * @param source where the value comes from; empty where there is none
 */
public record ConfiguredValue(String name, String value, String source) {
    /** What stands for a secret that is set. */
    static final String MASK = "••••••";

    private static final String NAMES = "settings.txt";

    /** Every documented setting, in the order of the documentation. */
    static List<ConfiguredValue> all(Config config) {
        return names().stream().map(name -> of(name, config)).toList();
    }

    private static List<String> names() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ConfiguredValue.class.getResourceAsStream(NAMES), NAMES),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConfiguredValue of(String name, Config config) {
        ConfigValue found = config.getConfigValue(name);
        String value = found.getValue();
        if (value == null || value.isEmpty()) {
            return new ConfiguredValue(name, "", "");
        }
        String shown = isSecret(name) ? MASK : value.replaceAll("(?i)(password=)[^&]*", "$1" + MASK);
        return new ConfiguredValue(name, shown, String.valueOf(found.getSourceName()));
    }

    /** The file of a secret is none. */
    private static boolean isSecret(String name) {
        return name.endsWith("password") || name.endsWith("secret");
    }
}
