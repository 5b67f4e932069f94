package org.lepi.launcher;

import java.nio.file.Path;
import java.util.Optional;
import org.lepi.launcher.home.LepiHome;
import picocli.CommandLine.Option;

/** {@code --home} and {@code --help}, as every verb takes them. */
public final class CommonOptions {
    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            defaultValue = "${env:LEPI_HOME:-${sys:user.home}/.lepi}",
            description = "Where the instance keeps its data. Default: LEPI_HOME, or ~/.lepi.")
    private Path folder = Path.of("");

    @SuppressWarnings("UnusedVariable") // picocli acts on the annotation
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    /**
     * The home that the option, the environment or the user's own folder names.
     *
     * @throws LaunchFailure for an empty name, which would mean the present directory
     */
    public LepiHome home() {
        if (folder.toString().isEmpty()) {
            throw new LaunchFailure("--home or LEPI_HOME names no folder");
        }
        return new LepiHome(folder);
    }

    /** The option as to be repeated in a command shown to the user; empty for the default home. */
    public Optional<String> homeAsArgument() {
        LepiHome usual = new LepiHome(Path.of(System.getProperty("user.home"), ".lepi"));
        return home().equals(usual) ? Optional.empty() : Optional.of("--home " + home().root());
    }
}
