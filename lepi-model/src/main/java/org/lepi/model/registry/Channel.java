package org.lepi.model.registry;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a served version is meant for; at most one version of a model has each. Requests may name it as the version. */
public enum Channel {
    /** For everybody who wants no surprises. */
    STABLE,
    /** For those who try what comes next. */
    CANARY;

    /** In requests: {@code stable}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The channel of a word; empty where there is none. */
    public static Optional<Channel> of(String word) {
        return Stream.of(values())
                .filter(channel -> channel.word().equals(word))
                .findFirst();
    }
}
