package org.lepi.ejb.media;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.jspecify.annotations.Nullable;

/** MicroProfile Config over a map, with the conversions that the settings use. */
public final class MapConfig {
    private MapConfig() {}

    /** A configuration of exactly these settings. */
    public static Config of(Map<String, String> values) {
        return (Config) Proxy.newProxyInstance(
                MapConfig.class.getClassLoader(), new Class<?>[] {Config.class}, (proxy, method, arguments) -> {
                    String key = (String) arguments[0];
                    String value = values.get(key);
                    if (method.getName().equals("getOptionalValue")) {
                        return Optional.ofNullable(value).map(text -> convert(text, (Class<?>) arguments[1]));
                    }
                    if (method.getName().equals("getConfigValue")) {
                        return configValue(value);
                    }
                    if (value == null) {
                        throw new NoSuchElementException(key);
                    }
                    return convert(value, (Class<?>) arguments[1]);
                });
    }

    private static Object convert(String value, Class<?> type) {
        if (type == Integer.class) {
            return Integer.valueOf(value);
        }
        if (type == Long.class) {
            return Long.valueOf(value);
        }
        if (type == Boolean.class) {
            return Boolean.valueOf(value);
        }
        return type == Duration.class ? Duration.parse(value) : value;
    }

    private static Object configValue(@Nullable String value) {
        return Proxy.newProxyInstance(
                MapConfig.class.getClassLoader(),
                new Class<?>[] {ConfigValue.class},
                (proxy, method, arguments) -> value);
    }
}
