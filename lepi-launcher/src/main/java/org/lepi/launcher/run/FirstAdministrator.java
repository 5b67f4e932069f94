package org.lepi.launcher.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lepi.launcher.account.Administrators;
import org.lepi.launcher.client.ApiFailure;
import org.lepi.launcher.client.LepiClient;
import org.lepi.launcher.home.LepiHome;

/** The administrator whom the first start creates, with a password that is generated and shown that once. */
final class FirstAdministrator {
    private static final String EMAIL = "admin@localhost";
    private static final String ANOTHER = "./lepi create-admin makes another administrator";

    private final LepiHome home;
    private final LepiClient client;

    FirstAdministrator(LepiHome home, LepiClient client) {
        this.home = home;
        this.client = client;
    }

    /** Creates him if this home has not done so, and says how to sign in. */
    String signIn() throws IOException, InterruptedException {
        Path mark = home.secrets().resolve("first-administrator");
        if (Files.exists(mark)) {
            return EMAIL + ", password as shown on the first start; " + ANOTHER;
        }
        try {
            String password = new Administrators(client).create(EMAIL, "First administrator");
            Files.writeString(mark, EMAIL);
            return EMAIL + ", password " + password + " (shown this once)";
        } catch (ApiFailure failure) {
            if (!failure.isConflict()) {
                throw failure;
            }
            Files.writeString(mark, EMAIL);
            return EMAIL + " is in this database already; " + ANOTHER;
        }
    }
}
