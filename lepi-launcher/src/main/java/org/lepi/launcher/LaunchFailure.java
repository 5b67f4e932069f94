package org.lepi.launcher;

/** Why a verb could not do its work, in one line for the person at the terminal; no stack trace is shown. */
public final class LaunchFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LaunchFailure(String message) {
        super(message);
    }

    public LaunchFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
