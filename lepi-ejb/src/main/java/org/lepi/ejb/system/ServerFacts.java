package org.lepi.ejb.system;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.lepi.model.identity.Build;

/**
 * This server as it is now; sizes in bytes.
 *
 * @param commit of the source that it was built from; empty where that is not known
 * @param loadAverage of the last minute; negative where the system does not say
 */
public record ServerFacts(
        String version,
        String commit,
        String java,
        String system,
        int processors,
        double loadAverage,
        Instant startedAt,
        Memory memory,
        List<Disk> disks) {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long KILO = 1024;

    /**
     * What the process uses.
     *
     * @param heap of the Java heap in use
     * @param mostHeap what the heap may grow to
     * @param resident all that is in memory, with what TensorFlow holds outside the heap; 0 where the system does not say
     * @param machine of the machine or container
     */
    public record Memory(long heap, long mostHeap, long resident, long machine) {}

    /**
     * A folder's file system.
     *
     * @param name what lepi keeps there: {@code home}, {@code temporary}
     * @param usable what this process can still write
     */
    public record Disk(String name, String path, long total, long usable) {
        /** 0 to 1. */
        public double used() {
            return total == 0 ? 0 : 1 - (double) usable / total;
        }
    }

    /**
     * Looks now.
     *
     * @param home the folder of files
     */
    static ServerFacts of(Path home) {
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new ServerFacts(
                Build.VERSION,
                Build.COMMIT,
                System.getProperty("java.vm.name", "Java") + " " + Runtime.version(),
                machine.getName() + " " + machine.getVersion() + " " + machine.getArch(),
                machine.getAvailableProcessors(),
                machine.getSystemLoadAverage(),
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
                new Memory(heap.getUsed(), heap.getMax(), resident(), machine.getTotalMemorySize()),
                Stream.of(disk("home", home), disk("temporary", Path.of(System.getProperty("java.io.tmpdir"))))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Disk> disk(String name, Path folder) {
        try {
            FileStore store = Files.getFileStore(folder);
            return List.of(new Disk(name, folder.toString(), store.getTotalSpace(), store.getUsableSpace()));
        } catch (IOException away) {
            return List.of();
        }
    }

    private static long resident() {
        if (!Files.isReadable(STATUS)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            OptionalLong kilobytes = lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
            return kilobytes.orElse(0) * KILO;
        } catch (IOException away) {
            return 0;
        }
    }
}
