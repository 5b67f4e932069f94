package org.lepi.ejb.account.quota;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Allowances that all must hold, the shortest first: {@code 10/PT1S,100000/P1D} are ten requests at once or in a second,
 * and a hundred thousand in a day.
 */
public record Quota(List<Allowance> allowances) {
    /** How no limit is written. */
    public static final String UNLIMITED = "unlimited";

    private static final long MOST = 1_000_000_000;

    /**
     * A bucket that holds so many tokens and fills in that time.
     *
     * @param requests 1 to 10⁹
     * @param window in which the bucket fills, one second to 31 days
     */
    public record Allowance(long requests, Duration window) {
        int seconds() {
            return (int) window.toSeconds();
        }
    }

    public Quota {
        allowances = allowances.stream()
                .sorted(Comparator.comparing(Allowance::window))
                .toList();
    }

    /**
     * Reads a quota.
     *
     * @throws IllegalArgumentException saying how it is written
     */
    public static Quota of(String text) {
        if (text.strip().equals(UNLIMITED)) {
            return new Quota(List.of());
        }
        List<Allowance> allowances = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String[] halves = part.strip().split("/", -1);
            if (halves.length != 2 || !halves[0].matches("[1-9][0-9]{0,9}")) {
                throw wrong(text);
            }
            allowances.add(new Allowance(Long.parseLong(halves[0]), window(halves[1], text)));
        }
        if (allowances.stream().anyMatch(allowance -> allowance.requests() > MOST)
                || allowances.stream().map(Allowance::window).distinct().count() < allowances.size()) {
            throw wrong(text);
        }
        return new Quota(allowances);
    }

    private static Duration window(String text, String whole) {
        try {
            Duration window = Duration.parse(text);
            if (window.toSeconds() >= 1 && window.toDays() <= 31 && window.toMillis() % 1000 == 0) {
                return window;
            }
        } catch (DateTimeParseException unreadable) {
            throw wrong(whole);
        }
        throw wrong(whole);
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("must be written as 10/PT1S,100000/P1D or unlimited, and is " + text);
    }
}
