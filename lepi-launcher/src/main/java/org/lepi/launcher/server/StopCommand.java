package org.lepi.launcher.server;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lepi.launcher.CommonOptions;
import org.lepi.launcher.LaunchFailure;
import org.lepi.launcher.home.RunningServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./lepi stop}: the same as Ctrl-C in the terminal of {@code ./lepi run}. */
@Command(name = "stop", description = "Stops the server and PostgreSQL, and returns when they are gone.")
public final class StopCommand implements Callable<Integer> {
    private static final long LIMIT_SECONDS = 120;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Override
    public Integer call() throws Exception {
        RunningServer server = RunningServer.required(options.home());
        ProcessHandle launcher = server.process().orElseThrow();
        launcher.destroy();
        try {
            launcher.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new LaunchFailure("process " + server.pid() + " has not ended after " + LIMIT_SECONDS + " s", e);
        }
        spec.commandLine().getOut().println("stopped");
        return 0;
    }
}
