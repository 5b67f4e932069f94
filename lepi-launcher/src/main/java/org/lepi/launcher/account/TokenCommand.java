package org.lepi.launcher.account;

import java.util.concurrent.Callable;
import org.lepi.launcher.CommonOptions;
import org.lepi.launcher.client.LepiClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./lepi token}: standard output is the token and nothing else, so that a script can use it as it is. */
@Command(name = "token", description = "Prints an access token of the operator, for scripts on this machine.")
public final class TokenCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Override
    public Integer call() throws Exception {
        spec.commandLine().getOut().println(LepiClient.of(options.home()).token());
        return 0;
    }
}
