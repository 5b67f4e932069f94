package org.lepi.ejb.inference;

import java.util.Properties;

/**
 * What the child process found: either a reason to refuse the model, or what it is.
 *
 * @param refusal empty if the model may be registered
 * @param inputName of the frozen graph
 * @param outputName of the frozen graph
 * @param kind "logits" or "probabilities"
 */
public record VettingReport(String refusal, String inputName, int width, int height, String outputName, String kind) {
    static VettingReport refused(String reason) {
        return new VettingReport(reason, "", 0, 0, "", "");
    }

    Properties toProperties() {
        Properties properties = new Properties();
        properties.setProperty("refusal", refusal);
        properties.setProperty("input.name", inputName);
        properties.setProperty("input.width", Integer.toString(width));
        properties.setProperty("input.height", Integer.toString(height));
        properties.setProperty("output.name", outputName);
        properties.setProperty("output.kind", kind);
        return properties;
    }

    /** From the form in which it travels. */
    public static VettingReport of(Properties properties) {
        return new VettingReport(
                properties.getProperty("refusal"),
                properties.getProperty("input.name"),
                Integer.parseInt(properties.getProperty("input.width")),
                Integer.parseInt(properties.getProperty("input.height")),
                properties.getProperty("output.name"),
                properties.getProperty("output.kind"));
    }
}
