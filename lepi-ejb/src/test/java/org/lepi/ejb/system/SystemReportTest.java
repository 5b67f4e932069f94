package org.lepi.ejb.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.samskivert.mustache.Mustache;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.ejb.job.JobNodes;
import org.lepi.ejb.job.JobSettings;
import org.lepi.ejb.media.MapConfig;
import org.lepi.ejb.media.TestMedia;

@SuppressWarnings("NullAway.Init") // by JUnit
class SystemReportTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path home;

    @Test
    void theServerSaysWhatItIsAndWhatItUses() {
        ServerFacts server = report(Map.of()).server();
        assertTrue(server.version().matches("\\d+\\.\\d+.*"), server.version());
        assertTrue(server.memory().heap() > 0
                && server.memory().heap() <= server.memory().mostHeap());
        assertTrue(server.memory().resident() > server.memory().heap() / 2, "all that is in memory");
        assertEquals(home.toAbsolutePath().toString(), server.disks().get(0).path());
        assertTrue(server.disks().get(0).used() > 0 && server.disks().get(0).used() < 1);
    }

    @Test
    void theDatabaseSaysWhichMigrationItIsAt() throws IOException {
        DatabaseFacts facts = report(Map.of()).database();
        assertTrue(facts.version().matches("\\d+\\..*"), facts.version());
        assertTrue(facts.bytes() > 1_000_000 && facts.connections() > 0);
        try (var migrations = Files.list(Path.of("../lepi-model/src/main/resources/db/migration"))) {
            int last = migrations
                    .mapToInt(file ->
                            Integer.parseInt(file.getFileName().toString().replaceAll("V(\\d+)__.*", "$1")))
                    .max()
                    .orElseThrow();
            assertEquals(String.valueOf(last), facts.schema());
        }
    }

    @Test
    void whatTakesRoomIsAddedUp() throws IOException {
        database.transact(em -> em.createNativeQuery("insert into media_object values"
                        + " (repeat('a', 64), 'image/jpeg', 3000, now()), (repeat('b', 64), 'image/png', 500, now())")
                .executeUpdate());
        Files.write(Files.createDirectories(home.resolve("models")).resolve("graph.pb"), new byte[700]);
        StorageUse use = report(Map.of()).storage();
        assertEquals(3500, use.images());
        assertEquals(700, use.models());
        assertTrue(use.database() > 1_000_000 && use.free() > 0);
    }

    @Test
    void secretsAreMaskedAndTheirFilesAreNot() {
        Map<String, String> shown = report(Map.of(
                        "lepi.db.password", "hunter2",
                        "lepi.mail.password", "",
                        "lepi.operator.secret.file", "/etc/lepi/operator",
                        "lepi.db.url", "jdbc:postgresql://db/lepi?password=hunter2&ssl=true"))
                .configuration()
                .stream()
                .collect(Collectors.toMap(ConfiguredValue::name, ConfiguredValue::value));
        assertFalse(shown.toString().contains("hunter2"), shown.toString());
        assertEquals(ConfiguredValue.MASK, shown.get("lepi.db.password"));
        assertEquals("", shown.get("lepi.mail.password"));
        assertEquals("/etc/lepi/operator", shown.get("lepi.operator.secret.file"));
        assertEquals(
                "jdbc:postgresql://db/lepi?password=" + ConfiguredValue.MASK + "&ssl=true", shown.get("lepi.db.url"));
    }

    @Test
    void aLibraryIsKnownByWhatItsFileSays() throws IOException, URISyntaxException {
        Path jar = Path.of(Mustache.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path lib = Files.createDirectories(home.resolve("lib"));
        Files.copy(jar, lib.resolve("com.samskivert-" + jar.getFileName()));
        List<Library> libraries = LibraryFolder.libraries(Stream.of(new LibraryFolder(home)));
        assertEquals(1, libraries.size());
        assertEquals(
                "http://www.opensource.org/licenses/bsd-license.php",
                libraries.get(0).licence());
        assertEquals(64, libraries.get(0).sha256().length());
        JsonObject bill = BillOfMaterials.of(libraries);
        assertEquals("CycloneDX", bill.getString("bomFormat"));
        JsonObject component = bill.getJsonArray("components").getJsonObject(0);
        assertEquals(libraries.get(0).version(), component.getString("version"));
        assertEquals("pkg:maven/com.samskivert/jmustache@" + libraries.get(0).version(), component.getString("purl"));
    }

    @Test
    void librariesAreReadOnce() throws IOException {
        Path jar = Files.createDirectories(home.resolve("lib")).resolve("something-1.0.jar");
        try (var empty = new JarOutputStream(Files.newOutputStream(jar))) {
            empty.putNextEntry(new ZipEntry("nothing"));
        }
        Libraries libraries = new Libraries(List.of(new LibraryFolder(home)));
        List<Library> first = libraries.all();
        assertEquals("something", first.get(0).name());
        Files.delete(jar);
        assertEquals(first, libraries.all());
    }

    private SystemReport report(Map<String, String> settings) {
        Config config = MapConfig.of(settings);
        return new SystemReport(
                database.dataSource(),
                config,
                TestMedia.settings(home),
                new JobNodes(database.entityManager(), Clock.systemUTC()),
                new JobSettings(
                        4, Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofDays(30)));
    }
}
