package org.lepi.ejb.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.lepi.ejb.database.Sql;

/**
 * What takes room, in bytes.
 *
 * @param images every stored image once, as the database knows them
 * @param models the frozen graphs
 * @param database PostgreSQL's files of lepi
 * @param free what can still be written where the images are
 */
public record StorageUse(long images, long models, long database, long free) {
    static StorageUse of(Path home, Connection connection) throws SQLException {
        String sql = "select coalesce((select sum(byte_length) from media_object), 0)::bigint,"
                + " pg_database_size(current_database())";
        try {
            long models = folder(home.resolve("models"));
            long free = Files.getFileStore(home).getUsableSpace();
            return new Sql(connection)
                    .list(row -> new StorageUse(row.getLong(1), models, row.getLong(2), free), sql)
                    .get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
