package org.lepi.model.prediction;

import org.jspecify.annotations.Nullable;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/**
 * What is sent beside the image itself.
 *
 * @param fileName as the sender called the image, without folders; empty when unknown
 * @param observation what is known about the photograph
 * @param reference the client's own, at most 200 characters
 */
public record Submission(
        String fileName, Observation observation, @Nullable String reference) {
    private static final int LONGEST_REFERENCE = 200;
    private static final int LONGEST_FILE_NAME = 255;

    /** Fails with INVALID_INPUT when the reference is too long; a long file name is cut at its front. */
    public Submission {
        if (reference != null && reference.length() > LONGEST_REFERENCE) {
            throw new LepiException(
                    FailureKind.INVALID_INPUT, "reference must have at most " + LONGEST_REFERENCE + " characters.");
        }
        fileName = fileName.substring(fileName.replace('\\', '/').lastIndexOf('/') + 1);
        fileName = fileName.substring(Math.max(0, fileName.length() - LONGEST_FILE_NAME));
    }
}
