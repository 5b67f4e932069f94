package org.lepi.launcher;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.lepi.launcher.run.RunCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The command line. Exit codes: 0 done, 1 not done and why is on standard error, 2 wrong options. */
@Command(
        name = "lepi",
        description = "Names butterflies and moths from photographs, on this machine.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "VERB",
        subcommands = {RunCommand.class})
public final class Lepi {
    private Lepi() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** Reads UTF-8 terminals right whatever the locale is, and turns a {@link LaunchFailure} into one line. */
    static CommandLine commandLine() {
        return new CommandLine(new Lepi())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(Lepi::report);
    }

    private static int report(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (!(failure instanceof LaunchFailure)) {
            throw failure;
        }
        command.getErr().println("lepi: " + failure.getMessage());
        return 1;
    }
}
