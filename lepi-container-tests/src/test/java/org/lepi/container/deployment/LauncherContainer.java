package org.lepi.container.deployment;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jspecify.annotations.Nullable;
import org.lepi.launcher.home.LepiHome;
import org.lepi.launcher.run.Launch;
import org.lepi.launcher.run.Progress;
import org.lepi.launcher.run.RunSettings;
import org.lepi.launcher.run.Shutdown;
import org.lepi.launcher.server.ServerFiles;
import org.lepi.launcher.server.ServerSettings;

/**
 * Arquillian's container is what {@code ./lepi run} starts: PostgreSQL, Payara as the launcher configures it, and in its
 * autodeploy folder the archive under test. All test classes have the same archive; the first one starts the server and
 * the end of the run stops it.
 */
public final class LauncherContainer implements DeployableContainer<LauncherContainer.NoConfiguration> {
    private static final String LOOPBACK = "127.0.0.1";

    private final Shutdown shutdown = new Shutdown();
    private @Nullable ProtocolMetaData deployed;

    /** There is nothing to choose. */
    public static final class NoConfiguration implements ContainerConfiguration {
        @Override
        public void validate() {}
    }

    @Override
    public Class<NoConfiguration> getConfigurationClass() {
        return NoConfiguration.class;
    }

    @Override
    public void setup(NoConfiguration configuration) {
        shutdown.registerWithJvm();
    }

    @Override
    public void stop() {
        shutdown.close();
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 5.0");
    }

    @Override
    @SuppressWarnings("checkstyle:illegalcatch") // whatever the launcher throws is Arquillian's to report
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        try {
            ProtocolMetaData known = deployed;
            if (known == null) {
                known = launch(archive);
                deployed = known;
            }
            return known;
        } catch (Exception e) {
            throw new DeploymentException("lepi does not start with the tests in it", e);
        }
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // the next test class finds it running
    }

    private ProtocolMetaData launch(Archive<?> archive) throws Exception {
        Path target = Path.of(System.getProperty("lepi.target"));
        LepiHome home = new LepiHome(target.resolve("lepi-home"));
        FileUtils.deleteDirectory(home.root().toFile());
        ServerSettings server = new ServerSettings(LOOPBACK, freePort());
        Progress progress = new Progress(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        new Launch(new RunSettings(home, server, null, false), shutdown, progress)
                .start(filesWith(archive, target.resolve("server")));
        return new ProtocolMetaData()
                .addContext(new HTTPContext(LOOPBACK, server.port())
                        .add(new Servlet("ArquillianServletRunnerEE9", TestArchive.CONTEXT)));
    }

    /** The launcher's own server and libraries, with this archive in the application's place. */
    private static ServerFiles filesWith(Archive<?> archive, Path folder) throws IOException {
        Path built = ServerFiles.ofThisBuild().folder();
        FileUtils.deleteDirectory(folder.toFile());
        Files.createDirectories(folder);
        for (String name : new String[] {"payara.zip", "lib"}) {
            Files.createSymbolicLink(folder.resolve(name), built.resolve(name));
        }
        archive.as(ZipExporter.class).exportTo(folder.resolve("lepi.ear").toFile());
        return new ServerFiles(folder);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
