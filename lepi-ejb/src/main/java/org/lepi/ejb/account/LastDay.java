package org.lepi.ejb.account;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;

/** The end of a client's time as a form says it: the last day on which it works, in the zone of the institution. */
final class LastDay {
    private LastDay() {}

    /** {@code 2026-12-31}; a moment within a day as it is; empty for none. */
    static String text(@Nullable Instant end) {
        if (end == null) {
            return "";
        }
        ZonedDateTime local = end.atZone(ZoneId.systemDefault());
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? local.toLocalDate().minusDays(1).toString()
                : end.toString();
    }

    /**
     * The first moment at which it works no longer; null for an empty text.
     *
     * @throws LepiException INVALID_INPUT
     */
    static @Nullable Instant end(String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(ZoneId.systemDefault())
                            .toInstant();
        } catch (DateTimeException unreadable) {
            throw new LepiException(
                    FailureKind.INVALID_INPUT,
                    "The client has wrong values.",
                    List.of(new Violation("expiresAt", "must be a day such as 2026-12-31")));
        }
    }
}
