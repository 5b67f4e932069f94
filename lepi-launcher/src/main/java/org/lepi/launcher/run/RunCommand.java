package org.lepi.launcher.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lepi.launcher.CommonOptions;
import org.lepi.launcher.LaunchFailure;
import org.lepi.launcher.database.DatabaseAccess;
import org.lepi.launcher.server.ServerFiles;
import org.lepi.launcher.server.ServerProcess;
import org.lepi.launcher.server.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./lepi run}: returns when the server has ended, or never, if a signal ends the process first. */
@Command(
        name = "run",
        description = "Starts PostgreSQL, the server and, the first time, the demo data. Ctrl-C stops it all.")
public final class RunCommand implements Callable<Integer> {
    /** As a shell reports a program that Ctrl-C ended. */
    private static final int STOPPED = 130;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", description = "TCP port. Default: 8080.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on. Default: 127.0.0.1, this machine alone; 0.0.0.0: every network.")
    private String host = "";

    @Option(names = "--no-demo", description = "Do not load the demo data on the first start.")
    private boolean withoutDemonstration;

    @Option(
            names = "--db-url",
            paramLabel = "JDBC-URL",
            description = "Use this PostgreSQL, jdbc:postgresql://host:port/database, not the embedded one.")
    private @Nullable String databaseUrl;

    @Option(names = "--db-user", paramLabel = "NAME", defaultValue = "lepi", description = "Its user. Default: lepi.")
    private String databaseUser = "";

    @Option(
            names = "--db-password-file",
            paramLabel = "FILE",
            description = "The file that holds its password; otherwise LEPI_DB_PASSWORD in the environment.")
    private @Nullable Path databasePasswordFile;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Shutdown shutdown = new Shutdown();
        shutdown.registerWithJvm();
        RunSettings settings = settings();
        Progress progress = new Progress(out);
        try {
            ServerProcess server = new Launch(settings, shutdown, progress).start(ServerFiles.ofThisBuild());
            new Welcome(settings, options, progress).show();
            server.await();
            if (!shutdown.isStopping()) {
                throw new LaunchFailure("the server ended by itself; see "
                        + settings.home().logs().resolve("server.log"));
            }
            return 0;
        } catch (LaunchFailure | IOException failure) {
            if (shutdown.isStopping()) {
                return STOPPED; // what failed was being stopped, by a signal
            }
            throw failure;
        } finally {
            shutdown.close();
        }
    }

    private RunSettings settings() throws IOException {
        return new RunSettings(options.home(), new ServerSettings(host, port), database(), !withoutDemonstration);
    }

    private @Nullable DatabaseAccess database() throws IOException {
        return databaseUrl == null ? null : new DatabaseAccess(databaseUrl, databaseUser, databasePassword());
    }

    private String databasePassword() throws IOException {
        if (databasePasswordFile == null) {
            String environment = System.getenv("LEPI_DB_PASSWORD");
            return environment == null ? "" : environment;
        }
        try {
            return Files.readString(databasePasswordFile).strip();
        } catch (IOException e) {
            throw new LaunchFailure("--db-password-file " + databasePasswordFile + " cannot be read", e);
        }
    }
}
