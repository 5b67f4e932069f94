package org.lepi.web.problem;

import org.lepi.model.failure.FailureKind;

/**
 * A kind of problem as clients see it; each is described in docs/problems.md.
 *
 * @param status HTTP status code
 * @param name the last part of the type URI
 * @param title what it is, the same for every occurrence
 */
record ProblemType(int status, String name, String title) {
    private static final String PREFIX = "urn:lepi:problem:";

    /** The one place where a failure becomes a status. */
    @SuppressWarnings("checkstyle:cyclomaticcomplexity") // a table; the compiler wants every kind in it
    static ProblemType of(FailureKind kind) {
        return switch (kind) {
            case INVALID_INPUT -> new ProblemType(400, "invalid-input", "The request is not valid");
            case UPLOAD_TOO_LARGE -> new ProblemType(413, "upload-too-large", "The upload is too large");
            case UNSUPPORTED_MEDIA -> new ProblemType(415, "unsupported-media", "The media type is not supported");
            case IMAGE_TOO_LARGE -> new ProblemType(422, "image-too-large", "The image has too many pixels");
            case UNREADABLE_IMAGE -> new ProblemType(422, "unreadable-image", "The image cannot be read");
            case NOT_AUTHENTICATED -> new ProblemType(401, "not-authenticated", "Credentials are needed");
            case SECOND_FACTOR_NEEDED ->
                new ProblemType(401, "second-factor-needed", "A code of the second factor is needed");
            case TOO_MANY_REQUESTS -> new ProblemType(429, "too-many-requests", "There were too many requests");
            case NOT_PERMITTED -> new ProblemType(403, "not-permitted", "This is not permitted");
            case NOT_FOUND -> new ProblemType(404, "not-found", "There is no such thing");
            case CONFLICT -> new ProblemType(409, "conflict", "The present state does not allow this");
            case MODEL_REFUSED -> new ProblemType(422, "model-refused", "The model is refused");
            case MODEL_INCONSISTENT -> new ProblemType(422, "model-inconsistent", "The model does not fit together");
            case MODEL_NOT_READY -> new ProblemType(503, "model-not-ready", "The model is not ready");
            case BUSY -> new ProblemType(503, "busy", "The server is busy");
            case MAINTENANCE -> new ProblemType(503, "maintenance", "The server is being maintained");
            case INFERENCE_FAILED -> new ProblemType(500, "inference-failed", "The model failed");
            case STORE_FAILED -> new ProblemType(503, "store-failed", "The database or the media store failed");
        };
    }

    /** For a status that the container or JAX-RS chose. */
    @SuppressWarnings("checkstyle:cyclomaticcomplexity") // a table
    static ProblemType ofStatus(int status) {
        return switch (status) {
            case 400 -> of(FailureKind.INVALID_INPUT);
            case 401 -> of(FailureKind.NOT_AUTHENTICATED);
            case 403 -> of(FailureKind.NOT_PERMITTED);
            case 404 -> of(FailureKind.NOT_FOUND);
            case 405 -> new ProblemType(405, "method-not-allowed", "The method is not allowed here");
            case 406 -> new ProblemType(406, "not-acceptable", "None of the accepted media types can be produced");
            case 413 -> of(FailureKind.UPLOAD_TOO_LARGE);
            case 415 -> of(FailureKind.UNSUPPORTED_MEDIA);
            case 429 -> of(FailureKind.TOO_MANY_REQUESTS);
            case 500 -> new ProblemType(500, "internal", "The server failed");
            case 503 -> of(FailureKind.BUSY);
            default -> new ProblemType(status, "http-" + status, "The request failed with status " + status);
        };
    }

    String uri() {
        return PREFIX + name;
    }

    /** Whether the reason is the server's, for its log only; false for a refusal that the server means. */
    boolean isServersFault() {
        return status >= 500
                && !equals(of(FailureKind.BUSY))
                && !equals(of(FailureKind.MODEL_NOT_READY))
                && !equals(of(FailureKind.MAINTENANCE));
    }
}
