package org.lepi.admin.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The words of the console in the reader's language ({@code messages*.properties}, {@code operation*.properties}), and its
 * numbers and moments.
 */
@Named
@RequestScoped
public class Words {
    private static final List<String> BUNDLES = List.of("org.lepi.admin.messages", "org.lepi.admin.operation");
    private static final double KILO = 1000;
    private static final double SMALLEST_SHOWN = 0.001;
    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB");

    private ReaderLanguage language;
    private @Nullable List<ResourceBundle> bundles;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Words() {}

    /** In the reader's language. */
    @Inject
    public Words(ReaderLanguage language) {
        this.language = language;
    }

    private List<ResourceBundle> bundles() {
        List<ResourceBundle> known = bundles;
        if (known == null) {
            known = BUNDLES.stream().map(this::bundle).toList();
            bundles = known;
        }
        return known;
    }

    private ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle(
                name,
                language.getLocale(),
                Words.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private boolean isKnown(String key) {
        return bundles().stream().anyMatch(bundle -> bundle.containsKey(key));
    }

    private String find(String key) {
        return bundles().stream()
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .orElseGet(() -> bundles().get(0)) // which says that there is none
                .getString(key);
    }

    /** The words of a key, with values in the places {@code {0}}, {@code {1}}, …. */
    public String of(String key, Object... values) {
        String words = find(key);
        return values.length == 0 ? words : new MessageFormat(words, language.regional()).format(values);
    }

    /** The words of {@code prefix.kind.name}, else of {@code prefix.name}. */
    public String specific(String prefix, String kind, String name) {
        String key = prefix + "." + kind + "." + name;
        return of(isKnown(key) ? key : prefix + "." + name);
    }

    /** The words of {@code prefix.kind.name} or {@code prefix.name}; empty where there are none. */
    public String perhaps(String prefix, String kind, String name) {
        String general = prefix + "." + name;
        boolean some = isKnown(prefix + "." + kind + "." + name) || isKnown(general);
        return some ? specific(prefix, kind, name) : "";
    }

    public String number(Number number) {
        return NumberFormat.getInstance(language.regional()).format(number);
    }

    /** Bytes in the unit that gives the shortest number, with one digit. */
    public String size(Number bytes) {
        int unit = 0;
        double value = bytes.doubleValue();
        while (value >= KILO && unit < UNITS.size() - 1) {
            value /= KILO;
            unit++;
        }
        return number(Math.round(value * 10) / 10.0) + " " + UNITS.get(unit);
    }

    /** 0 to 1 as per cent with one digit. */
    public String percent(Number probability) {
        NumberFormat format = NumberFormat.getPercentInstance(language.regional());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(probability);
    }

    /** The same, but what rounds to nothing or to certainty without being it is told so. */
    public String probability(Number probability) {
        double value = probability.doubleValue();
        if (value < SMALLEST_SHOWN) {
            return "< " + percent(SMALLEST_SHOWN);
        }
        return value > 1 - SMALLEST_SHOWN && value < 1 ? "> " + percent(1 - SMALLEST_SHOWN) : percent(value);
    }

    /** What an hour, a day or a month is called below an axis. */
    public String period(ZonedDateTime start, ChronoUnit unit) {
        String pattern =
                switch (unit) {
                    case HOURS -> "HH:mm";
                    case DAYS -> "d MMM";
                    default -> "MMM yy";
                };
        return DateTimeFormatter.ofPattern(pattern, language.regional()).format(start);
    }

    /** Day and minute in the viewer's zone. */
    public String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.regional())
                .withZone(language.getZone())
                .format(at);
    }

    /** Day and second in the viewer's zone. */
    public String second(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(language.regional())
                .withZone(language.getZone())
                .format(at);
    }

    /** Hour and minute in the viewer's zone. */
    public String clock(Instant at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(language.regional())
                .withZone(language.getZone())
                .format(at);
    }

    /** How long something is, by its two greatest units: "2 h 5 min". */
    public String duration(Duration time) {
        if (time.toSeconds() < 1) {
            return number(time.toMillis()) + " ms";
        }
        List<String> parts = new ArrayList<>();
        add(parts, time.toDays(), of("unit.days"));
        add(parts, time.toHoursPart(), "h");
        add(parts, time.toMinutesPart(), "min");
        add(parts, time.toSecondsPart(), "s");
        return String.join(" ", parts.subList(0, Math.min(2, parts.size())));
    }

    private void add(List<String> parts, long amount, String unit) {
        if (amount > 0) {
            parts.add(number(amount) + " " + unit);
        }
    }
}
