package org.lepi.model.setting;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A setting that changes while lepi runs. Those of the start are another matter: docs/configuration.md. */
public enum SettingName {
    /** Whether only those who may change settings can change anything, and have images named. */
    MAINTENANCE(Type.FLAG),
    /** What every page of the website and the console says at its head, in German. */
    BANNER_DE(Type.TEXT),
    /** The same in French. */
    BANNER_FR(Type.TEXT),
    /** The same in Italian. */
    BANNER_IT(Type.TEXT),
    /** The same in English, and in the languages that have no text. */
    BANNER_EN(Type.TEXT),
    /** Who is mailed when a job fails for good or the server is not well; empty: nobody. */
    ALERT_RECIPIENTS(Type.ADDRESSES);

    /** Most characters of a text. */
    public static final int LONGEST = 500;

    private static final Pattern ADDRESS_LIST =
            Pattern.compile("|\\s*[^\\s@,;<>]+@[^\\s@,;<>]+\\s*(,\\s*[^\\s@,;<>]+@[^\\s@,;<>]+\\s*)*");

    private final Type type;

    SettingName(Type type) {
        this.type = type;
    }

    /** What values there are. */
    public enum Type {
        /** {@code true} or {@code false}. */
        FLAG,
        /** At most {@value SettingName#LONGEST} characters. */
        TEXT,
        /** E-mail addresses with commas between, at most {@value SettingName#LONGEST} characters; or empty. */
        ADDRESSES
    }

    /** In the database, the audit and the keys of its words: {@code banner.de}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    public Type type() {
        return type;
    }

    /** The value where nobody has set another. */
    public String defaultValue() {
        return type == Type.FLAG ? "false" : "";
    }

    /** Whether it can have this value. */
    public boolean takes(String value) {
        return switch (type) {
            case FLAG -> value.equals("true") || value.equals("false");
            case TEXT -> value.length() <= LONGEST;
            case ADDRESSES ->
                value.length() <= LONGEST && ADDRESS_LIST.matcher(value).matches();
        };
    }

    /** The setting of a word; empty where there is none. */
    public static Optional<SettingName> of(String word) {
        return Stream.of(values()).filter(name -> name.word().equals(word)).findFirst();
    }
}
