package org.lepi.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.lepi.launcher.account.CreateAdminCommand;
import org.lepi.launcher.account.TokenCommand;
import org.lepi.launcher.bench.BenchCommand;
import org.lepi.launcher.prediction.IdentifyCommand;
import org.lepi.launcher.registry.ImportModelCommand;
import org.lepi.launcher.run.RunCommand;
import org.lepi.launcher.server.StatusCommand;
import org.lepi.launcher.server.StopCommand;
import org.lepi.launcher.taxonomy.ImportTaxonomyCommand;
import org.lepi.launcher.taxonomy.LoadFixturesCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The command line. Exit codes: 0 done, 1 not done and why is on standard error, 2 wrong options. */
@Command(
        name = "./lepi",
        description = "Names butterflies and moths from photographs, on this machine.",
        synopsisSubcommandLabel = "VERB",
        footer = {
            "  test             Runs every test; --require-browser fails without Chromium.",
            "",
            "./lepi VERB --help tells more."
        },
        subcommands = {
            RunCommand.class,
            StatusCommand.class,
            StopCommand.class,
            IdentifyCommand.class,
            TokenCommand.class,
            ImportModelCommand.class,
            ImportTaxonomyCommand.class,
            LoadFixturesCommand.class,
            CreateAdminCommand.class,
            BenchCommand.class
        })
public final class Lepi {
    @SuppressWarnings("UnusedVariable") // picocli acts on the annotation
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    private Lepi() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** Reads UTF-8 terminals right whatever the locale is, and turns a {@link LaunchFailure} or an I/O error into one line. */
    static CommandLine commandLine() {
        return new CommandLine(new Lepi())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(Lepi::report);
    }

    private static int report(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (!(failure instanceof LaunchFailure || failure instanceof IOException)) {
            throw failure;
        }
        command.getErr()
                .println("lepi: "
                        + (failure instanceof IOException io ? LaunchFailure.reason(io) : failure.getMessage()));
        return 1;
    }
}
