package org.lepi.ejb.registry;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;

/** Settings of a test, with the converters that lepi's settings use. */
final class FixedConfig implements Config {
    private final Map<String, String> values = new HashMap<>();

    /** Limits that suit small models. */
    static FixedConfig of(Path home) {
        return new FixedConfig()
                .with("lepi.home", home.toString())
                .with("lepi.models.max-bytes", "50000000")
                .with("lepi.models.max-files", "100")
                .with("lepi.models.vetting-timeout", "PT60S")
                .with("lepi.models.vetting-memory", "4294967296")
                .with("lepi.models.poll-interval", "PT1S");
    }

    FixedConfig with(String key, String value) {
        values.put(key, value);
        return this;
    }

    @Override
    public <T> T getValue(String key, Class<T> type) {
        return getOptionalValue(key, type).orElseThrow(() -> new NoSuchElementException(key));
    }

    @Override
    public <T> Optional<T> getOptionalValue(String key, Class<T> type) {
        return Optional.ofNullable(values.get(key)).map(value -> type.cast(convert(value, type)));
    }

    private static Object convert(String value, Class<?> type) {
        if (type == Long.class) {
            return Long.valueOf(value);
        }
        return type == Duration.class ? Duration.parse(value) : value;
    }

    @Override
    public ConfigValue getConfigValue(String key) {
        return (ConfigValue) Proxy.newProxyInstance(
                FixedConfig.class.getClassLoader(),
                new Class<?>[] {ConfigValue.class},
                (proxy, method, arguments) -> values.get(key));
    }

    @Override
    public Iterable<String> getPropertyNames() {
        return values.keySet();
    }

    @Override
    public Iterable<ConfigSource> getConfigSources() {
        return List.of();
    }

    @Override
    public <T> Optional<Converter<T>> getConverter(Class<T> type) {
        return Optional.empty();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return type.cast(this);
    }
}
