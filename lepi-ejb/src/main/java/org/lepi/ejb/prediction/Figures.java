package org.lepi.ejb.prediction;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * Predictions in numbers.
 *
 * @param periods one after the other, without gaps, the present one last
 * @param taxa what was answered most, the most frequent first
 * @param confidences answers by the probability of the best one: ten steps of 10 %, the lowest first
 */
public record Figures(List<Period> periods, List<Frequency> taxa, List<Long> confidences) {
    public Figures {
        periods = List.copyOf(periods);
        taxa = List.copyOf(taxa);
        confidences = List.copyOf(confidences);
    }

    /**
     * An hour, a day or a month.
     *
     * @param done requests that were answered
     * @param failed requests that were accepted and failed
     * @param latencies of those that were answered, from the request's arrival to its answer
     */
    public record Period(ZonedDateTime start, long done, long failed, Latencies latencies) {
        /** 0 to 1; 0 where there was nothing. */
        public double errorRate() {
            return done + failed == 0 ? 0 : (double) failed / (done + failed);
        }
    }

    /** How often a taxon, or a label that is none, was the best answer. */
    public record Frequency(String scientificName, long count) {}
}
