package org.lepi.ejb.inference;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What the child process has to look at. It travels as a properties file, which needs nothing but the JDK on the
 * child's class path.
 *
 * @param artefact a frozen graph, or the directory of a SavedModel
 * @param frozen where the child writes the frozen graph
 * @param signature of a SavedModel; null for its default
 * @param inputName name of the image input as the manifest gives it; null to find it
 * @param width pixels; 0 to take it from the signature
 * @param height pixels; 0 to take it from the signature
 * @param outputName name of the scores as the manifest gives it; null to find it
 * @param kind "logits" or "probabilities"; null to find it
 * @param classes number of labels
 * @param grey the three values of a mid-grey pixel in the model's scale, comma-separated
 */
public record VettingOrder(
        Path artefact,
        Path frozen,
        @Nullable String signature,
        @Nullable String inputName,
        int width,
        int height,
        @Nullable String outputName,
        @Nullable String kind,
        int classes,
        String grey) {

    /** The form in which it travels. */
    public Properties toProperties() {
        Properties properties = new Properties();
        properties.setProperty("artefact", artefact.toString());
        properties.setProperty("frozen", frozen.toString());
        put(properties, "signature", signature);
        put(properties, "input.name", inputName);
        properties.setProperty("input.width", Integer.toString(width));
        properties.setProperty("input.height", Integer.toString(height));
        put(properties, "output.name", outputName);
        put(properties, "output.kind", kind);
        properties.setProperty("classes", Integer.toString(classes));
        properties.setProperty("grey", grey);
        return properties;
    }

    static VettingOrder of(Properties properties) {
        return new VettingOrder(
                Path.of(properties.getProperty("artefact")),
                Path.of(properties.getProperty("frozen")),
                properties.getProperty("signature"),
                properties.getProperty("input.name"),
                Integer.parseInt(properties.getProperty("input.width")),
                Integer.parseInt(properties.getProperty("input.height")),
                properties.getProperty("output.name"),
                properties.getProperty("output.kind"),
                Integer.parseInt(properties.getProperty("classes")),
                properties.getProperty("grey"));
    }

    private static void put(Properties properties, String key, @Nullable String value) {
        if (value != null) {
            properties.setProperty(key, value);
        }
    }

    /** One mid-grey image, [1, height, width, 3]. */
    static float[] image(String grey, int width, int height) {
        float[] pixel = new float[3];
        int channel = 0;
        for (String value : Arrays.asList(grey.split(",", -1))) {
            pixel[channel++] = Float.parseFloat(value);
        }
        float[] image = new float[width * height * pixel.length];
        for (int i = 0; i < image.length; i++) {
            image[i] = pixel[i % pixel.length];
        }
        return image;
    }
}
