package org.lepi.ejb.entity;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.lepi.ejb.search.LikePattern;

/** Turns the texts of filters into what the database compares. */
final class FilterValues {
    /** What the calendar and the database have, days of all zones included. */
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("+10000-01-02T00:00:00Z");

    /** Digits before or after the point of a number. */
    private static final int MOST_DIGITS = 100;

    private FilterValues() {}

    /** Refuses a condition or value that the column cannot have. */
    static void check(Column column, Filter filter) {
        boolean isRange = filter.condition() == Filter.Condition.FROM || filter.condition() == Filter.Condition.TO;
        if (isRange && !column.type().isRange()) {
            throw ListQuery.refused(filter.parameter(), "has no range");
        }
        for (String value : filter.values()) {
            if (filter.condition() == Filter.Condition.EMPTY) {
                flag(filter, value);
            } else if (column.type() == ColumnType.CHOICE && !column.choices().contains(value)) {
                throw ListQuery.refused(filter.parameter(), "cannot be " + value);
            } else {
                of(column, filter, value, ZoneId.of("UTC"));
            }
        }
    }

    /** The value as the column's type wants it; of a text the {@code like} pattern. */
    static Object of(Column column, Filter filter, String value, ZoneId zone) {
        try {
            return switch (column.type()) {
                case TEXT, SCIENTIFIC_NAME -> LikePattern.of(value);
                case CHOICE -> value;
                case FLAG -> flag(filter, value);
                case NUMBER, PROBABILITY, SIZE -> number(value);
                case ID -> UUID.fromString(value);
                case INSTANT -> moment(value, filter.condition(), zone);
            };
        } catch (IllegalArgumentException | DateTimeException notOne) {
            throw ListQuery.refused(filter.parameter(), "cannot be " + value);
        }
    }

    /** An exponent would make a short text as many digits as it says. */
    private static BigDecimal number(String value) {
        BigDecimal number = new BigDecimal(value);
        if (Math.abs((long) number.scale()) + number.precision() > MOST_DIGITS) {
            throw new NumberFormatException("too many digits");
        }
        return number;
    }

    private static boolean flag(Filter filter, String value) {
        if (!"true".equals(value) && !"false".equals(value)) {
            throw ListQuery.refused(filter.parameter(), "must be true or false");
        }
        return "true".equals(value);
    }

    /** The day's first moment, or that of the day after for the end of a range. */
    private static Instant moment(String value, Filter.Condition condition, ZoneId zone) {
        Instant moment = value.indexOf('T') >= 0
                ? Instant.parse(value)
                : LocalDate.parse(value)
                        .plusDays(condition == Filter.Condition.TO ? 1 : 0)
                        .atStartOfDay(zone)
                        .toInstant();
        if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
            throw new DateTimeException("beyond the calendar");
        }
        return moment;
    }
}
