package org.lepi.launcher.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Where the server logs: one file in the home, rotated by size, ten old ones kept. */
final class ServerLogging {
    private static final String HANDLER = "com.sun.enterprise.server.logging.GFFileHandler.";
    private static final String NOTIFICATIONS =
            "fish.payara.enterprise.server.logging.PayaraNotificationFileHandler.file";
    private static final int ROTATION_BYTES = 20_000_000;
    private static final int OLD_FILES = 10;

    private ServerLogging() {}

    static void configure(Path loggingProperties, Path logs) throws IOException {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(loggingProperties)) {
            properties.load(in);
        }
        properties.setProperty(HANDLER + "file", logs.resolve("server.log").toString());
        properties.setProperty(HANDLER + "rotationLimitInBytes", Integer.toString(ROTATION_BYTES));
        properties.setProperty(HANDLER + "maxHistoryFiles", Integer.toString(OLD_FILES));
        properties.setProperty(NOTIFICATIONS, logs.resolve("notification.log").toString());
        try (var out = Files.newBufferedWriter(loggingProperties)) {
            properties.store(out, null);
        }
    }
}
