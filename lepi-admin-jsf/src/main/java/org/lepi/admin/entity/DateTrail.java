package org.lepi.admin.entity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.Once;
import org.lepi.admin.language.ReaderLanguage;
import org.lepi.admin.language.Words;
import org.lepi.ejb.entity.EntityLists;
import org.lepi.ejb.entity.Filter;
import org.lepi.ejb.entity.Filter.Condition;

/** Year, month, day: the way down to the rows of a day, in the viewer's zone. */
@Named
@RequestScoped
public class DateTrail {
    @Inject
    private ListView view;

    @Inject
    private EntityLists lists;

    @Inject
    private ReaderLanguage language;

    @Inject
    private Words words;

    private final Once<List<Instant>> span = new Once<>(() -> lists.span(view.getName()));

    /** One step of the way. */
    public record Step(String label, String address) {}

    /** What is chosen, widest first, and before it "all"; empty where there is nothing to choose. */
    public List<Step> getTrail() {
        LocalDate from = from();
        List<Step> trail = new ArrayList<>();
        if (from != null) {
            trail.add(step(words.of("list.any-date"), null, null));
            trail.add(step(
                    String.valueOf(from.getYear()),
                    LocalDate.of(from.getYear(), Month.JANUARY, 1),
                    LocalDate.of(from.getYear(), Month.DECEMBER, 31)));
            if (depth() > 1) {
                YearMonth month = YearMonth.from(from);
                trail.add(step(name(month), month.atDay(1), month.atEndOfMonth()));
            }
        }
        return trail;
    }

    /** What can be chosen next: years, months of the year, days of the month. */
    public List<Step> getChoices() {
        LocalDate from = from();
        return switch (from == null ? 0 : depth()) {
            case 0 -> years();
            case 1 ->
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> YearMonth.of(from == null ? 0 : from.getYear(), month))
                        .filter(month -> isWithin(month.atDay(1), month.atEndOfMonth()))
                        .map(month -> step(name(month), month.atDay(1), month.atEndOfMonth()))
                        .toList();
            case 2 ->
                IntStream.rangeClosed(1, from == null ? 0 : from.lengthOfMonth())
                        .mapToObj(day -> YearMonth.from(from == null ? LocalDate.EPOCH : from)
                                .atDay(day))
                        .filter(day -> isWithin(day, day))
                        .map(day -> step(String.valueOf(day.getDayOfMonth()), day, day))
                        .toList();
            default -> List.of();
        };
    }

    private List<Step> years() {
        return span.get().isEmpty()
                ? List.of()
                : IntStream.rangeClosed(first().getYear(), last().getYear())
                        .mapToObj(year -> step(
                                String.valueOf(year),
                                LocalDate.of(year, Month.JANUARY, 1),
                                LocalDate.of(year, Month.DECEMBER, 31)))
                        .toList();
    }

    private boolean isWithin(LocalDate from, LocalDate to) {
        return !span.get().isEmpty() && !from.isAfter(last()) && !to.isBefore(first());
    }

    private LocalDate first() {
        return LocalDate.ofInstant(span.get().get(0), language.getZone());
    }

    private LocalDate last() {
        return LocalDate.ofInstant(span.get().get(1), language.getZone());
    }

    private String name(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, language.getLocale());
    }

    /** 1: a year is chosen, 2: a month, 3: days. */
    private int depth() {
        LocalDate from = from();
        LocalDate to = day(Condition.TO);
        if (from == null || to == null) {
            return from == null ? 0 : 3;
        }
        if (from.getDayOfYear() == 1 && to.equals(from.plusYears(1).minusDays(1))) {
            return 1;
        }
        return from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1).minusDays(1)) ? 2 : 3;
    }

    private @Nullable LocalDate from() {
        return day(Condition.FROM);
    }

    private @Nullable LocalDate day(Condition condition) {
        String dated = view.kind().table().dated();
        Filter filter = dated == null ? null : view.query().filter(dated, condition);
        try {
            return filter == null ? null : LocalDate.parse(filter.value());
        } catch (DateTimeParseException aMoment) {
            return null;
        }
    }

    private Step step(String label, @Nullable LocalDate from, @Nullable LocalDate to) {
        String dated = String.valueOf(view.kind().table().dated());
        List<Filter> days = from == null || to == null
                ? List.of()
                : List.of(
                        new Filter(dated, Condition.FROM, List.of(from.toString())),
                        new Filter(dated, Condition.TO, List.of(to.toString())));
        return new Step(label, view.address().of(view.query().with(dated, days)).toString());
    }
}
