package org.lepi.ejb.prediction;

/**
 * Which network answered.
 *
 * @param model name of the prediction model
 * @param label of its version
 */
public record VersionName(String model, String label) {}
