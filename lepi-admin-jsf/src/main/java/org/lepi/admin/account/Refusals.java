package org.lepi.admin.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.lepi.admin.language.Words;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** Why something about the own account was refused, in the reader's words; it tells no more than the service does. */
@RequestScoped
public class Refusals {
    private static final Set<String> FIELDS = Set.of("code", "password", "present", "email", "fullName");

    private Words words;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Refusals() {}

    /** In the reader's words. */
    @Inject
    public Refusals(Words words) {
        this.words = words;
    }

    /** The sentence of a failure. */
    public String of(LepiException failure) {
        if (failure.kind() == FailureKind.TOO_MANY_REQUESTS) {
            return words.of("refused.too-many");
        }
        return failure.violations().stream()
                .map(LepiException.Violation::field)
                .filter(FIELDS::contains)
                .findFirst()
                .map(field -> words.of("refused." + field))
                .orElseGet(() -> byKind(failure));
    }

    private String byKind(LepiException failure) {
        String known = words.perhaps("refused", "account", failure.kind().name());
        return known.isEmpty() ? String.valueOf(failure.getMessage()) : known;
    }
}
