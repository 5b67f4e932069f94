package org.lepi.launcher.server;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.lepi.database.SecretFile;
import org.lepi.launcher.LaunchFailure;
import org.lepi.launcher.home.LepiHome;

/**
 * The private copy of Payara Server in a lepi home. In this order: {@link #claimPort}, {@link #unpack},
 * {@link #start}, {@link #awaitReady}.
 */
public final class PayaraServer {
    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final Duration POLL = Duration.ofMillis(250);

    private final LepiHome home;
    private final ServerSettings settings;
    private final ServerFolder folder;
    private final ServerInstallation installation;
    private final ApplicationDeployment deployment;
    private final ServerLog log;

    public PayaraServer(LepiHome home, ServerSettings settings, ServerFiles files) throws IOException {
        this.home = home;
        this.settings = settings;
        this.folder = new ServerFolder(home.payara());
        this.installation = new ServerInstallation(files, folder);
        this.deployment = new ApplicationDeployment(files.application(), folder);
        this.log = ServerLog.fromNowOn(home.logs().resolve("server.log"));
    }

    /**
     * Ends what a killed launcher left running in this home, then makes sure of the port.
     *
     * @throws LaunchFailure if the port is taken
     */
    public void claimPort() throws IOException {
        ServerProcess.endOrphans(folder);
        Ports.requireFree(settings);
    }

    public boolean isUnpacked() throws IOException {
        return installation.isComplete();
    }

    /** Unpacks it anew, see {@link ServerInstallation#unpack}. */
    public void unpack() throws IOException {
        installation.unpack();
    }

    /** Configures it and starts the process; it does not serve yet. */
    public ServerProcess start(Map<String, String> environment) throws IOException {
        deployment.prepare();
        DomainXml domain = DomainXml.read(folder.domainXml());
        new DomainConfiguration(settings.host(), settings.port(), Ports.free(), home.javacppCache()).applyTo(domain);
        domain.write(folder.domainXml());
        AdminPassword.write(
                folder.adminKeyFile(), SecretFile.readOrGenerate(home.secrets().resolve("payara-admin")));
        ServerLogging.configure(folder.loggingProperties(), home.logs());
        return ServerProcess.start(folder, environment, home.logs().resolve("console.log"));
    }

    /**
     * Waits until the application serves.
     *
     * @throws LaunchFailure as soon as it is certain that it will not, with the reason and the log's name
     */
    public void awaitReady(ServerProcess process) throws IOException, InterruptedException {
        Readiness readiness = new Readiness(settings.localUrl());
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!readiness.isReached()) {
            var problem = log.deploymentProblem();
            if (problem.isPresent() || deployment.failed()) {
                throw failure("the application does not start: " + problem.orElse("deployment failed"));
            }
            if (!process.isAlive()) {
                throw failure("the server ended while it was starting");
            }
            if (System.nanoTime() > deadline) {
                throw failure("the server is not ready after " + START_LIMIT.toMinutes() + " minutes");
            }
            Thread.sleep(POLL.toMillis());
        }
    }

    /** With the place where the rest is told. */
    public LaunchFailure failure(String message) {
        return new LaunchFailure(message + "; see " + log.file());
    }
}
