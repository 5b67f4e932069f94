package org.lepi.launcher.server;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lepi.launcher.CommonOptions;
import org.lepi.launcher.home.RunningServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./lepi status}: exit code 0 where the server is ready, 1 where it is not, 3 where none runs. */
@Command(
        name = "status",
        description = "Says whether the server runs and is ready. Exit code 0: ready, 1: not ready, 3: not running.")
public final class StatusCommand implements Callable<Integer> {
    private static final int NOT_RUNNING = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Optional<RunningServer> found = RunningServer.find(options.home());
        if (found.isEmpty()) {
            out.println("not running (home " + options.home().root() + ")");
            return NOT_RUNNING;
        }
        RunningServer server = found.get();
        boolean ready = new Readiness(server.url()).isReached();
        out.println((ready ? "ready" : "running, not ready") + " at " + server.url() + "/ (process " + server.pid()
                + " since " + server.startedAt() + ", home " + options.home().root() + ")");
        return ready ? 0 : 1;
    }
}
