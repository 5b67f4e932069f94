package org.lepi.launcher.account;

import java.util.concurrent.Callable;
import org.lepi.launcher.CommonOptions;
import org.lepi.launcher.client.LepiClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./lepi create-admin}. */
@Command(name = "create-admin", description = "Creates an administrator and prints the initial password, once.")
public final class CreateAdminCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "EMAIL", description = "The address to sign in with.")
    private String email = "";

    @Option(names = "--full-name", paramLabel = "NAME", defaultValue = "", description = "Shown in the console.")
    private String fullName = "";

    @Override
    public Integer call() throws Exception {
        String password = new Administrators(LepiClient.of(options.home())).create(email, fullName);
        spec.commandLine().getOut().println(email + " signs in with the password " + password);
        return 0;
    }
}
