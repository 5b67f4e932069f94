package org.lepi.system;

import java.io.IOException;

/**
 * Somebody who may do everything, made by the launcher's verb.
 *
 * @param email to sign in with
 * @param password as it was printed
 */
record Administrator(String email, String password) {

    static Administrator create(String email) throws IOException, InterruptedException {
        String line = RunningLepi.command("create-admin", email).strip();
        return new Administrator(email, line.substring(line.lastIndexOf(' ') + 1));
    }
}
