package org.lepi.ejb.entity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A secret that this request has made, and that only its answer may show. */
@RequestScoped
public class ShownOnce {
    private @Nullable Secret secret;

    /**
     * What is to be shown.
     *
     * @param label what it is good for: a client id
     */
    public record Secret(String label, String text) {
        /** Without the text. */
        @Override
        public String toString() {
            return "secret of " + label;
        }
    }

    public void show(String label, String text) {
        secret = new Secret(label, text);
    }

    /** The secret of this request; empty where it has made none. */
    public Optional<Secret> get() {
        return Optional.ofNullable(secret);
    }
}
