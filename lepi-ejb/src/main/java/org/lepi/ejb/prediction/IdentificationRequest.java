package org.lepi.ejb.prediction;

import org.jspecify.annotations.Nullable;
import org.lepi.model.prediction.AnswerOrder;
import org.lepi.model.prediction.Submission;

/**
 * What a caller wants to know of an image.
 *
 * @param model name of a prediction model; null for the default
 * @param version label of one of its versions; null for the active one
 * @param order of the answers
 * @param top answers to explain, 1 to {@link Identification#MOST}
 * @param submission what comes with the image
 */
public record IdentificationRequest(
        @Nullable String model, @Nullable String version, AnswerOrder order, int top, Submission submission) {}
