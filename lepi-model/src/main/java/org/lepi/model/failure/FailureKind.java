package org.lepi.model.failure;

/**
 * Every way in which lepi refuses or fails. The web module maps each kind to a status code and a problem type in one
 * exhaustive switch, so a new kind does not compile until it is mapped.
 */
public enum FailureKind {
    /** A field, parameter or file of the request is wrong; the detail names it. */
    INVALID_INPUT,
    /** More bytes than the configured cap. */
    UPLOAD_TOO_LARGE,
    /** The bytes are no image (or other medium) of a kind that is accepted. */
    UNSUPPORTED_MEDIA,
    /** More pixels than the configured cap, read from the header before any allocation. */
    IMAGE_TOO_LARGE,
    /** The bytes claim to be an image and are damaged. */
    UNREADABLE_IMAGE,
    /** No credentials, or credentials that are not accepted. */
    NOT_AUTHENTICATED,
    /** The password is right, and a code of the second factor is asked for too. */
    SECOND_FACTOR_NEEDED,
    /** More attempts or requests than are allowed in a time; {@link TooManyRequests} says when to come back. */
    TOO_MANY_REQUESTS,
    /** Known caller without the permission. */
    NOT_PERMITTED,
    /** No such object, or not one that this caller may know of. */
    NOT_FOUND,
    /** The object is in a state, or has been changed by another, so that the request cannot be done. */
    CONFLICT,
    /** A model artefact or manifest is refused; the detail says why. */
    MODEL_REFUSED,
    /** A model's labels, species map and hierarchy do not fit together. */
    MODEL_INCONSISTENT,
    /** The requested model is not loaded on this node, or no model is active. */
    MODEL_NOT_READY,
    /** Every place in the queue is taken; try again later. */
    BUSY,
    /** lepi is being maintained: it can be read, and nothing else. */
    MAINTENANCE,
    /** TensorFlow failed on a valid input. */
    INFERENCE_FAILED,
    /** The database or the media store refused a write. */
    STORE_FAILED
}
