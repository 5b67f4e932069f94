package org.lepi.launcher;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

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

    /** What went wrong in words: of a file that may not be used or is not there, the JDK tells the path alone. */
    public static String reason(IOException e) {
        if (e instanceof FileSystemException file && file.getReason() == null) {
            return file.getMessage() + (e instanceof AccessDeniedException ? ": access denied" : ": no such file");
        }
        return String.valueOf(e.getMessage());
    }
}
