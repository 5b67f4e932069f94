package org.lepi.launcher;

/**
 * Why a verb could not do its work, for the person at the terminal: one line, and one more for each part that is wrong.
 * No stack trace is shown.
 */
public class LaunchFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LaunchFailure(String message) {
        super(message);
    }

    public LaunchFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
