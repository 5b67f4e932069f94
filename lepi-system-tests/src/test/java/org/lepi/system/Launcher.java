package org.lepi.system;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The launcher as {@code ./lepi} starts it, in a process of its own. */
final class Launcher {
    private Launcher() {}

    /** A verb on a home; not started yet. */
    static ProcessBuilder on(Path home, String... arguments) {
        Path target = Path.of(System.getProperty("lepi.launcher"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                target.resolve("classes") + ":" + target.resolve("lib") + "/*",
                "org.lepi.launcher.Lepi"));
        command.addAll(List.of(arguments));
        command.add("--home");
        command.add(home.toString());
        return new ProcessBuilder(command);
    }
}
