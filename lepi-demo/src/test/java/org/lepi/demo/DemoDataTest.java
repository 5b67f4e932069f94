package org.lepi.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lepi.demo.species.DemoSpecies;
import org.lepi.demo.specimen.Species;

class DemoDataTest {
    private static final long MEGABYTE = 1_000_000;

    private final DemoData data = new DemoData();

    @Test
    void unpackingCopiesEveryFileAndNothingElse(@TempDir Path folder) throws IOException {
        data.unpack(folder);
        try (Stream<Path> files = Files.walk(folder)) {
            TreeSet<String> unpacked = files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(new TreeSet<>(data.files()), unpacked);
        }
        for (String file : data.files()) {
            assertArrayEquals(DemoData.bytes(file), Files.readAllBytes(folder.resolve(file)), file);
        }
    }

    @Test
    void unpackingAgainReplacesWhatIsThere(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(DemoData.CHECKLIST), "stale");
        data.unpack(folder);
        assertArrayEquals(DemoData.bytes(DemoData.CHECKLIST), Files.readAllBytes(folder.resolve(DemoData.CHECKLIST)));
    }

    @Test
    void theDataIsSmall() throws IOException {
        long total = 0;
        for (String file : data.files()) {
            total += DemoData.bytes(file).length;
        }
        assertTrue(total < 4 * MEGABYTE, "all: " + total);
        assertTrue(DemoData.bytes("model/lepi-demo.pb").length < MEGABYTE, "model");
    }

    @Test
    void everySpeciesHasFourExamplesOrMore() throws IOException {
        Map<String, Long> examples = new String(DemoData.bytes(DemoData.EXAMPLES), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1)[1])
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        for (Species species : DemoSpecies.all()) {
            assertTrue(examples.getOrDefault(species.scientificName(), 0L) >= 4, species.scientificName());
        }
    }

    @Test
    void everyPictureCanBeRead(@TempDir Path folder) throws IOException {
        data.unpack(folder);
        for (String file : data.files()) {
            if (file.endsWith(".jpg")) {
                assertTrue(ImageIO.read(folder.resolve(file).toFile()).getWidth() >= 320, file);
            }
        }
    }
}
