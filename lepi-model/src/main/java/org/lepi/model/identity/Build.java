package org.lepi.model.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What this build is called. */
public final class Build {
    private static final Properties KNOWN = load();

    /** {@code 1.0.0}. */
    public static final String VERSION = KNOWN.getProperty("version", "");

    /** The commit of the source; empty where whoever built it did not say (Maven's {@code -Dlepi.commit}). */
    public static final String COMMIT = KNOWN.getProperty("commit", "");

    private Build() {}

    private static Properties load() {
        String resource = "build.properties";
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Build.class.getResourceAsStream(resource), resource)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
