package org.lepi.admin.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.lepi.admin.failure.FailureWords;
import org.lepi.admin.failure.Said;
import org.lepi.admin.language.ReaderLanguage;
import org.lepi.admin.language.Words;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** Why something about the own account was refused, in the reader's words; it tells no more than the service does. */
@RequestScoped
public class Refusals {
    private static final Set<String> FIELDS = Set.of("code", "password", "present", "email", "fullName");

    private Words words;
    private ReaderLanguage language;
    private FailureWords failureWords;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Refusals() {}

    /** In the reader's words. */
    @Inject
    public Refusals(Words words, ReaderLanguage language, FailureWords failureWords) {
        this.words = words;
        this.language = language;
        this.failureWords = failureWords;
    }

    /** The sentence of a failure. */
    public Said of(LepiException failure) {
        if (failure.kind() == FailureKind.TOO_MANY_REQUESTS) {
            return known("too-many");
        }
        return failure.violations().stream()
                .map(LepiException.Violation::field)
                .filter(FIELDS::contains)
                .findFirst()
                .map(this::known)
                .orElseGet(() -> failureWords.of(failure, "").get(0));
    }

    private Said known(String name) {
        return new Said(words.of("refused." + name), language.getTag());
    }
}
