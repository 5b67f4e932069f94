package org.lepi.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.lepi.launcher.LaunchFailure;
import org.lepi.launcher.home.LepiHome;

/** The predictions in the embedded database, of which a bench may need many. */
final class StoredPredictions {
    /** A minute lies between two copies, and each has an identifier of its time (RFC 9562, version 7). */
    private static final String COPY = """
            with newest as (
                select p.*, extract(epoch from p.created_at) * 1000 as millis
                from prediction p where p.state = 'DONE' order by p.id desc limit 1)
            insert into prediction (id, created_at, owner_id, model_version_id, image_sha256, file_name, state,
                                    top_node, top_probability, answer, timings, observation)
            select cast(lpad(to_hex(cast(millis as bigint) - 60000 * n), 12, '0') || '7' || lpad(to_hex(n % 4096), 3, '0')
                        || '8' || lpad(to_hex(n), 15, '0') as uuid),
                   created_at - cast(n as double precision) * interval '1 minute', owner_id, model_version_id, image_sha256, 'copy', state,
                   top_node, top_probability, answer, timings, observation
            from newest, generate_series(1, cast(? as bigint)) as n
            """;

    private final LepiHome home;

    StoredPredictions(LepiHome home) {
        this.home = home;
    }

    /**
     * Adds copies of the newest.
     *
     * @throws LaunchFailure if the embedded database does not run or has copies already
     */
    void addCopies(int count) throws IOException {
        String port = Files.readString(home.postgres().resolve("port")).strip();
        String password = Files.readString(home.secrets().resolve("postgres")).strip();
        try (Connection database =
                        DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/lepi", "lepi", password);
                PreparedStatement copy = database.prepareStatement(COPY);
                PreparedStatement analyze = database.prepareStatement("analyze prediction")) {
            copy.setInt(1, count);
            copy.executeUpdate();
            analyze.execute();
        } catch (SQLException e) {
            throw new LaunchFailure("predictions cannot be copied: " + e.getMessage(), e);
        }
    }
}
