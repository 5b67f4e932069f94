package org.lepi.database;

import java.nio.file.Path;

/** A launcher that dies like one that got SIGKILL: PostgreSQL runs on. */
final class AbandonedDatabase {
    static final String NAME = "Parnassius apollo";

    private AbandonedDatabase() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
        Queries.run(
                database,
                database.url(),
                "create table butterfly (name text)",
                "insert into butterfly values ('" + NAME + "')");
        Runtime.getRuntime().halt(137);
    }
}
