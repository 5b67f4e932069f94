package org.lepi.launcher.run;

import org.lepi.launcher.HomeOption;

/** What a person who started lepi wants to know: that it works, where it is, how to sign in. */
final class Welcome {
    private final RunSettings settings;
    private final HomeOption home;
    private final Progress progress;

    Welcome(RunSettings settings, HomeOption home, Progress progress) {
        this.settings = settings;
        this.home = home;
        this.progress = progress;
    }

    void show() {
        String url = settings.server().publicUrl().toString();
        String token = home.asArgument().map(option -> "token " + option).orElse("token");
        progress.line("");
        progress.line("website   " + url + "/");
        progress.line("API docs  " + url + "/pred-api/docs/");
        progress.line("console   " + url + "/lepi-admin/");
        progress.line("");
        progress.line("curl -H \"Authorization: Bearer $(./lepi " + token + ")\" -H \"Content-Type: image/jpeg\" \\");
        progress.line("  --data-binary @butterfly.jpg " + url + "/pred-api/v1/predictions");
    }
}
