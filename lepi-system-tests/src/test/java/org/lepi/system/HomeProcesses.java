package org.lepi.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What runs for a lepi home and where it listens, as Linux tells it. */
record HomeProcesses(Path home) {
    private static final String LISTENING = "0A";
    private static final int ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    /** The launcher, Payara with its command line, PostgreSQL and whatever they have started. */
    List<ProcessHandle> all() {
        return ProcessHandle.allProcesses()
                .filter(this::belongsToTheHome)
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .distinct()
                .toList();
    }

    /** Ends all of them at once, as the kernel does it, and waits until they have gone; for what a test leaves behind. */
    void end() {
        List<ProcessHandle> left = all();
        left.forEach(ProcessHandle::destroyForcibly);
        left.forEach(process -> process.onExit()
                .completeOnTimeout(process, 10, TimeUnit.SECONDS)
                .join());
    }

    /** Every TCP address at which one of them listens. */
    Set<InetSocketAddress> listening() throws IOException {
        Set<String> sockets = new HashSet<>();
        for (ProcessHandle process : all()) {
            sockets.addAll(sockets(process));
        }
        Set<InetSocketAddress> addresses = new HashSet<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] fields = line.strip().split(" +", -1);
                if (fields[STATE].equals(LISTENING) && sockets.contains("socket:[" + fields[INODE] + "]")) {
                    addresses.add(address(fields[ADDRESS]));
                }
            }
        }
        return addresses;
    }

    /** Whoever started the tests may have named the home too. */
    private static boolean startedTheTests(ProcessHandle process) {
        return Stream.iterate(
                        Optional.of(ProcessHandle.current()),
                        Optional::isPresent,
                        one -> one.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream)
                .anyMatch(process::equals);
    }

    private boolean belongsToTheHome(ProcessHandle process) {
        try {
            if (startedTheTests(process)) {
                return false;
            }
            Path commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
            return Files.readString(commandLine, StandardCharsets.ISO_8859_1).contains(home.toString());
        } catch (IOException endedMeanwhile) {
            return false;
        }
    }

    private static Set<String> sockets(ProcessHandle process) {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return open.map(HomeProcesses::target).collect(Collectors.toSet());
        } catch (IOException endedMeanwhile) {
            return Set.of();
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    /** Each group of four bytes is written as a number in the machine's order, the port after it as it is. */
    private static InetSocketAddress address(String hexadecimal) throws UnknownHostException {
        String[] parts = hexadecimal.split(":", 2);
        ByteBuffer written = ByteBuffer.wrap(HexFormat.of().parseHex(parts[0]));
        ByteBuffer bytes = ByteBuffer.allocate(written.capacity()).order(ByteOrder.nativeOrder());
        while (written.hasRemaining()) {
            bytes.putInt(written.getInt());
        }
        return new InetSocketAddress(InetAddress.getByAddress(bytes.array()), Integer.parseInt(parts[1], 16));
    }
}
