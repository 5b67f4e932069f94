package org.lepi.ejb.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.identity.Uuid7;
import org.lepi.model.media.CollectionImage;

@SuppressWarnings("NullAway.Init") // by JUnit
class MediaStoreTest {
    private static final Duration GRACE = Duration.ofHours(1);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path home;

    private MediaStore store;

    @BeforeEach
    void begin() {
        store = new MediaStore(TestMedia.settings(home));
    }

    @Test
    void whatIsPutIsReadAgainAndNothingElseIsLeft() throws IOException {
        UploadedMedia media = TestMedia.upload("a");
        store.put(media);
        store.put(media);
        assertArrayEquals(media.bytes(), store.read(media.sha256()));
        assertEquals(List.of(fileOf(media)), files());
    }

    @Test
    void aMissingFileIsAFailureOfTheStore() {
        String absent = "0".repeat(64);
        assertEquals(
                FailureKind.STORE_FAILED,
                assertThrows(LepiException.class, () -> store.read(absent)).kind());
    }

    @Test
    void aDiskThatRefusesIsAFailureOfTheStore() throws IOException {
        Files.writeString(home.resolve("media"), "a file where the folder should be");
        UploadedMedia media = TestMedia.upload("a");
        assertEquals(
                FailureKind.STORE_FAILED,
                assertThrows(LepiException.class, () -> store.put(media)).kind());
    }

    @Test
    void theSweepTakesWhatACrashLeftUnderATemporaryName() throws IOException {
        store.put(TestMedia.upload("a"));
        Path part = fileOf(TestMedia.upload("a")).resolveSibling(UUID.randomUUID() + ".part");
        Files.writeString(part, "half");
        age(part, GRACE.plusMinutes(1));
        assertEquals(1, sweep());
        assertFalse(Files.exists(part));
    }

    @Test
    void theSweepTakesOldFilesWithoutARowAndLeavesTheOthers() throws IOException {
        UploadedMedia orphan = TestMedia.upload("orphan");
        UploadedMedia fresh = TestMedia.upload("fresh");
        UploadedMedia used = TestMedia.upload("used");
        List.of(orphan, fresh, used).forEach(store::put);
        age(fileOf(orphan), GRACE.plusMinutes(1));
        age(fileOf(used), GRACE.plusMinutes(1));
        database.transact(em -> {
            new MediaRows(em).add(used, Instant.now().minus(GRACE.multipliedBy(2)));
            em.persist(new CollectionImage(Uuid7.next(), used.sha256(), "used.gif", Instant.now(), null));
        });
        assertEquals(1, sweep());
        assertEquals(Stream.of(fileOf(fresh), fileOf(used)).sorted().toList(), files());
    }

    @Test
    void theSweepTakesTheFileOfARowThatNothingPointsTo() throws IOException {
        UploadedMedia media = TestMedia.upload("forgotten");
        store.put(media);
        age(fileOf(media), GRACE.plusMinutes(1));
        database.transact(em -> new MediaRows(em).add(media, Instant.now().minus(GRACE.multipliedBy(2))));
        assertEquals(1, sweep());
        assertEquals(List.of(), files());
    }

    @Test
    void anOrphanThatIsPutAgainStays() throws IOException {
        UploadedMedia media = TestMedia.upload("again");
        store.put(media);
        age(fileOf(media), GRACE.plusMinutes(1));
        store.put(media);
        assertEquals(0, sweep());
        assertArrayEquals(media.bytes(), store.read(media.sha256()));
    }

    @Test
    void aFileThatIsPutWhileTheSweepLooksAtItStays() throws IOException {
        UploadedMedia media = TestMedia.upload("race");
        store.put(media);
        assertFalse(store.remove(fileOf(media), Instant.now().minus(GRACE)));
        assertArrayEquals(media.bytes(), store.read(media.sha256()));
    }

    private int sweep() {
        return database.inTransaction(em -> new MediaSweep(store, new MediaRows(em), TestMedia.settings(home))
                .sweep(Instant.now().minus(GRACE)));
    }

    private Path fileOf(UploadedMedia media) {
        String name = media.sha256();
        return home.resolve("media")
                .resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name);
    }

    private static void age(Path file, Duration age) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
        assertTrue(Files.exists(file));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
