package org.lepi.launcher.home;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lepi.launcher.LaunchFailure;

class DiskSpaceTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void tellsWhatIsLeftAndWhatIsNeeded() {
        LaunchFailure refusal = assertThrows(
                LaunchFailure.class, () -> DiskSpace.require(folder.resolve("not/yet"), Long.MAX_VALUE, "unpacking"));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.startsWith("the disk of " + folder + " has "), message);
        assertTrue(message.endsWith(" GB left; unpacking needs 9223372036.9 GB"), message);
    }

    @Test
    void enoughIsEnough() {
        assertDoesNotThrow(() -> DiskSpace.require(folder, 1, "running"));
    }
}
