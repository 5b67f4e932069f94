package org.lepi.ejb.setting;

import static java.util.logging.Level.WARNING;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.database.Sql;
import org.lepi.model.setting.SettingName;

/**
 * The settings as they are now. They are asked on every request, so they are kept for a second; a change is in force on
 * every node after that. While the database is away the last known ones hold.
 */
@ApplicationScoped
public class PresentSettings {
    private static final Logger LOG = Logger.getLogger(PresentSettings.class.getName());
    private static final Duration FRESH = Duration.ofSeconds(1);

    @Resource(lookup = "java:app/jdbc/lepi")
    private DataSource dataSource;

    private Clock clock = Clock.systemUTC();
    private volatile @Nullable Known known;

    /** For the container, which injects the data source. */
    public PresentSettings() {}

    /** Settings of one database, at a given clock's time. */
    public PresentSettings(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    private record Known(Instant readAt, Map<SettingName, String> values) {}

    /** Whether a flag is set. */
    public boolean isOn(SettingName flag) {
        return "true".equals(text(flag));
    }

    /** The value of a setting. */
    public String text(SettingName name) {
        return values().getOrDefault(name, name.defaultValue());
    }

    /** After a change on this node: the next one who asks gets what is true then. */
    public void forget() {
        Known now = known;
        if (now != null) {
            known = new Known(Instant.MIN, now.values);
        }
    }

    private Map<SettingName, String> values() {
        Known now = known;
        if (now == null || now.readAt.isBefore(clock.instant().minus(FRESH))) {
            now = new Known(clock.instant(), read(now == null ? Map.of() : now.values));
            known = now;
        }
        return now.values;
    }

    private Map<SettingName, String> read(Map<SettingName, String> last) {
        Map<SettingName, String> values = new EnumMap<>(SettingName.class);
        try (Connection connection = dataSource.getConnection()) {
            // a word that this build does not know sets nothing
            new Sql(connection)
                    .each(row -> put(row.getString(1), row.getString(2), values), "select name, value from setting");
            return values;
        } catch (SQLException e) {
            LOG.log(WARNING, "The settings could not be read; the last known ones hold", e);
            return last;
        }
    }

    private static void put(String word, String value, Map<SettingName, String> values) {
        SettingName.of(word).ifPresent(name -> values.put(name, value));
    }
}
