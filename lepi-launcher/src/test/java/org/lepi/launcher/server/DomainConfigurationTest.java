package org.lepi.launcher.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the {@code domain.xml} that Payara ships. */
class DomainConfigurationTest {
    private static final String CONFIG = "/domain/configs/config[@name='server-config']";

    @TempDir
    Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void takeTheShippedConfiguration() throws Exception {
        file = folder.resolve("domain.xml");
        try (FileSystem zip = FileSystems.newFileSystem(Path.of("target/server/payara.zip"))) {
            Files.copy(zip.getPath("/payara6/glassfish/domains/domain1/config/domain.xml"), file);
        }
    }

    @Test
    void listensWhereItIsToldTo() throws Exception {
        DomainXml domain = configured(8099);
        String listener = CONFIG + "//network-listener[@name='http-listener-1']";
        assertEquals("127.0.0.1", domain.get(listener, "address"));
        assertEquals("8099", domain.get(listener, "port"));
        assertEquals("127.0.0.1", domain.get(CONFIG + "//network-listener[@name='admin-listener']", "address"));
    }

    @Test
    void everyOtherListenerIsOff() throws Exception {
        DomainXml domain = configured(8099);
        for (String path : List.of(
                "//network-listener[@name='http-listener-2']",
                "//iiop-listener[@id='orb-listener-1']",
                "//iiop-listener[@id='SSL']",
                "//iiop-listener[@id='SSL_MUTUALAUTH']",
                "//jmx-connector",
                "/hazelcast-config-specific-configuration")) {
            assertEquals("false", domain.get(CONFIG + path, "enabled"), path);
        }
        assertEquals("DISABLED", domain.get(CONFIG + "/jms-service", "type"));
        String text = Files.readString(file);
        assertFalse(text.contains("AUTO_SERVER"), "H2 opens no port");
        String ours = text.substring(text.indexOf("\"server-config\""), text.indexOf("\"default-config\""));
        assertFalse(ours.contains("osgi.shell.telnet"), "the OSGi shell opens no port");
    }

    @Test
    void tellsNobodyWhatItIs() throws Exception {
        DomainXml domain = configured(8099);
        String http = CONFIG + "//protocol[@name='http-listener-1']/http";
        assertEquals("false", domain.get(http, "xpowered-by"));
        assertEquals("false", domain.get(http, "server-header"));
        assertEquals("false", domain.get("/domain/phone-home-runtime-configuration", "enabled"));
    }

    @Test
    void leavesTheSizeOfBodiesToTheApplication() throws Exception {
        DomainXml domain = configured(8099);
        assertEquals("-1", domain.get(CONFIG + "//protocol[@name='http-listener-1']/http", "max-post-size-bytes"));
    }

    @Test
    void aSecondStartOnAnotherPortAddsNothing() throws Exception {
        configured(8099);
        String first = Files.readString(file);
        configured(8100);
        assertEquals(first.replace("8099", "8100"), Files.readString(file));
    }

    @Test
    void javaOptionsAreReplacedNotRepeated() throws Exception {
        configured(8099);
        try (Stream<String> lines = Files.lines(file)) {
            long heapOptions = lines.takeWhile(line -> !line.contains("\"default-config\""))
                    .filter(line -> line.contains("-Xmx"))
                    .count();
            assertEquals(1, heapOptions);
        }
        assertTrue(Files.readString(file).contains("-Dorg.bytedeco.javacpp.cachedir=/home/of/lepi/javacpp"));
    }

    @Test
    void aPathThatPayaraNoLongerHasIsRefused() throws Exception {
        DomainXml domain = DomainXml.read(file);
        assertThrows(IllegalStateException.class, () -> domain.set(CONFIG + "/no-such-element", "enabled", "false"));
    }

    private DomainXml configured(int port) throws Exception {
        DomainXml domain = DomainXml.read(file);
        new DomainConfiguration("127.0.0.1", port, 4848, Path.of("/home/of/lepi/javacpp")).applyTo(domain);
        domain.write(file);
        return DomainXml.read(file);
    }
}
