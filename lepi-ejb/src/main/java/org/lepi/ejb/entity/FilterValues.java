package org.lepi.ejb.entity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.lepi.ejb.search.LikePattern;

/** Turns the texts of filters into what the database compares. */
final class FilterValues {
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
                case NUMBER, PROBABILITY, SIZE -> new BigDecimal(value);
                case ID -> UUID.fromString(value);
                case INSTANT -> moment(value, filter.condition(), zone);
            };
        } catch (IllegalArgumentException | DateTimeParseException notOne) {
            throw ListQuery.refused(filter.parameter(), "cannot be " + value);
        }
    }

    private static boolean flag(Filter filter, String value) {
        if (!"true".equals(value) && !"false".equals(value)) {
            throw ListQuery.refused(filter.parameter(), "must be true or false");
        }
        return "true".equals(value);
    }

    /** The day's first moment, or that of the day after for the end of a range. */
    private static Instant moment(String value, Filter.Condition condition, ZoneId zone) {
        if (value.indexOf('T') >= 0) {
            return Instant.parse(value);
        }
        LocalDate day = LocalDate.parse(value);
        return (condition == Filter.Condition.TO ? day.plusDays(1) : day)
                .atStartOfDay(zone)
                .toInstant();
    }
}
