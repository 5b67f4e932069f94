package org.lepi.launcher.run;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.lepi.database.DatabaseFolder;
import org.lepi.database.EmbeddedDatabase;
import org.lepi.database.SecretFile;
import org.lepi.launcher.database.DatabaseAccess;
import org.lepi.launcher.database.ExternalDatabase;
import org.lepi.launcher.home.DiskSpace;
import org.lepi.launcher.home.InstanceLock;
import org.lepi.launcher.home.LepiHome;
import org.lepi.launcher.home.RunningServer;
import org.lepi.launcher.server.PayaraServer;
import org.lepi.launcher.server.ServerEnvironment;
import org.lepi.launcher.server.ServerFiles;
import org.lepi.launcher.server.ServerProcess;

/** Brings everything up in order: home, database, server. Whatever was started is known to the {@link Shutdown}. */
public final class Launch {
    /** Bytes: the database's log of changes, the logs, and some images. */
    private static final long SPACE_NEEDED = 200_000_000L;

    private final RunSettings settings;
    private final Shutdown shutdown;
    private final Progress progress;

    public Launch(RunSettings settings, Shutdown shutdown, Progress progress) {
        this.settings = settings;
        this.shutdown = shutdown;
        this.progress = progress;
    }

    /**
     * Returns when the server serves.
     *
     * @throws org.lepi.launcher.LaunchFailure with the reason why it cannot; the shutdown then ends what did start
     */
    public ServerProcess start(ServerFiles files) throws Exception {
        LepiHome home = settings.home();
        home.create();
        DiskSpace.require(home.root(), SPACE_NEEDED, "running");
        shutdown.start(() -> InstanceLock.take(home));
        SecretFile.readOrGenerate(home.operatorSecret());
        PayaraServer server = new PayaraServer(home, settings.server(), files);
        server.claimPort();
        RunningServer running = RunningServer.here(settings.server().localUrl());
        shutdown.start(() -> running.announce(home));
        if (settings.database() != null) {
            ExternalDatabase.require(settings.database());
        }
        if (!server.isUnpacked()) {
            progress.step("unpacking Payara Server and TensorFlow", () -> {
                server.unpack();
                return home;
            });
        }
        DatabaseAccess database = database(settings.database());
        return progress.step("starting the server", () -> {
            ServerProcess started =
                    shutdown.start(() -> server.start(ServerEnvironment.of(home, settings.server(), database)));
            server.awaitReady(started);
            return started;
        });
    }

    private DatabaseAccess database(@Nullable DatabaseAccess external) throws Exception {
        if (external != null) {
            return external;
        }
        return progress.step("starting PostgreSQL", () -> access(shutdown.start(this::embedded)));
    }

    private EmbeddedDatabase embedded() throws IOException {
        LepiHome home = settings.home();
        return EmbeddedDatabase.start(
                new DatabaseFolder(home.postgres(), home.secrets(), home.logs().resolve("postgres.log")));
    }

    private static DatabaseAccess access(EmbeddedDatabase database) {
        return new DatabaseAccess(database.url(), database.user(), database.password());
    }
}
