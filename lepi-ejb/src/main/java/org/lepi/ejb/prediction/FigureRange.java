package org.lepi.ejb.prediction;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** How far back figures go, and in which periods: whole ones of the viewer's calendar, the present one last. */
public enum FigureRange {
    /** 24 hours. */
    DAY("24h", 24, ChronoUnit.HOURS),
    /** 7 days. */
    WEEK("7d", 7, ChronoUnit.DAYS),
    /** 30 days. */
    MONTH("30d", 30, ChronoUnit.DAYS),
    /** 12 months. */
    YEAR("1y", 12, ChronoUnit.MONTHS);

    private final String word;
    private final int periods;
    private final ChronoUnit unit;

    FigureRange(String word, int periods, ChronoUnit unit) {
        this.word = word;
        this.periods = periods;
        this.unit = unit;
    }

    /** In an address: {@code 24h}. */
    public String word() {
        return word;
    }

    /** Hours, days or months. */
    public ChronoUnit unit() {
        return unit;
    }

    /** The range of a word; empty where there is none. */
    public static Optional<FigureRange> of(String word) {
        return Stream.of(values()).filter(range -> range.word.equals(word)).findFirst();
    }

    /** When each period begins, the earliest first. */
    public List<ZonedDateTime> starts(ZonedDateTime now) {
        ZonedDateTime present =
                unit == ChronoUnit.MONTHS ? now.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1) : now.truncatedTo(unit);
        Function<Integer, ZonedDateTime> back = steps -> present.minus(steps, unit);
        return Stream.iterate(periods - 1, step -> step >= 0, step -> step - 1)
                .map(back)
                .toList();
    }
}
