package org.lepi.demo.training;

/** How good answers are: pure arithmetic on logits and true classes. */
public final class Measurement {
    private Measurement() {}

    /** Share of pictures whose largest logit is that of their class, 0..1. */
    public static double accuracy(float[][] logits, LabelledImages set) {
        int right = 0;
        for (int i = 0; i < logits.length; i++) {
            if (best(logits[i]) == set.label(i)) {
                right++;
            }
        }
        return right / (double) logits.length;
    }

    /** The class of the largest logit. */
    public static int best(float[] logits) {
        int best = 0;
        for (int c = 1; c < logits.length; c++) {
            if (logits[c] > logits[best]) {
                best = c;
            }
        }
        return best;
    }

    /**
     * The temperature by which logits are to be divided so that the mean negative log likelihood is least (Guo et al.,
     * On calibration of modern neural networks, 2017), found by golden section on the logarithm of 0.05..20.
     */
    public static double temperature(float[][] logits, LabelledImages set) {
        double low = Math.log(0.05);
        double high = Math.log(20);
        double golden = (Math.sqrt(5) - 1) / 2;
        while (high - low > 1e-4) {
            double left = high - golden * (high - low);
            double right = low + golden * (high - low);
            if (loss(logits, set, Math.exp(left)) < loss(logits, set, Math.exp(right))) {
                high = right;
            } else {
                low = left;
            }
        }
        return Math.exp((low + high) / 2);
    }

    /** The mean negative log likelihood, natural logarithm, at a temperature. */
    public static double loss(float[][] logits, LabelledImages set, double temperature) {
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            double top = logits[i][best(logits[i])];
            double total = 0;
            for (float logit : logits[i]) {
                total += Math.exp((logit - top) / temperature);
            }
            sum += Math.log(total) - (logits[i][set.label(i)] - top) / temperature;
        }
        return sum / logits.length;
    }
}
