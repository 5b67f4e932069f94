package org.lepi.launcher.run;

import java.io.IOException;
import org.lepi.demo.DemoData;
import org.lepi.launcher.CommonOptions;
import org.lepi.launcher.LaunchFailure;
import org.lepi.launcher.client.LepiClient;
import org.lepi.launcher.demo.DemoFolder;
import org.lepi.launcher.demo.DemoLoad;

/** What a person who started lepi wants to know: that it works, where it is, how to sign in. */
final class Welcome {
    private final RunSettings settings;
    private final CommonOptions options;
    private final Progress progress;
    private final LepiClient client;
    private final DemoFolder demonstration;

    Welcome(RunSettings settings, CommonOptions options, Progress progress) {
        this.settings = settings;
        this.options = options;
        this.progress = progress;
        this.client = new LepiClient(settings.server().localUrl(), settings.home());
        this.demonstration = new DemoFolder(settings.home().demonstration());
    }

    /** Loads the demo data the first time, and says all there is to say. */
    void show() throws Exception {
        if (settings.demonstration() && !demonstration.isLoaded()) {
            progress.step("loading demo data", () -> {
                new DemoData().unpack(demonstration.root());
                new DemoLoad(client, demonstration).run();
                return demonstration;
            });
        }
        if (demonstration.isLoaded()) {
            progress.line("");
            progress.line(sample().stripTrailing());
        }
        progress.line("");
        addresses();
    }

    private String sample() throws IOException, InterruptedException {
        try {
            return new SampleIdentification(client, demonstration).show();
        } catch (LaunchFailure refused) {
            return "the sample photograph is not identified: " + refused.getMessage();
        }
    }

    private void addresses() throws IOException, InterruptedException {
        String url = settings.server().publicUrl().toString();
        String token = options.homeAsArgument().map(option -> "token " + option).orElse("token");
        String photograph =
                demonstration.isLoaded() ? demonstration.samples().get(0).file().toString() : "PHOTOGRAPH.jpg";
        progress.line("website   " + url + "/");
        progress.line("API docs  " + url + "/pred-api/docs/");
        progress.line("console   " + url + "/lepi-admin/");
        progress.line("sign in   " + new FirstAdministrator(settings.home(), client).signIn());
        progress.line("");
        progress.line("curl -H \"Authorization: Bearer $(./lepi " + token + ")\" -H \"Content-Type: image/jpeg\" \\");
        progress.line("  --data-binary @" + photograph + " " + url + "/pred-api/v1/predictions");
    }
}
