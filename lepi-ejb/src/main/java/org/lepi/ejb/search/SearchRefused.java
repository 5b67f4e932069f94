package org.lepi.ejb.search;

import java.util.List;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** A search that cannot be read; INVALID_INPUT of the parameter {@code q}. */
public class SearchRefused extends LepiException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final String part;

    /** What is wrong. */
    public enum Problem {
        TOO_LONG("is longer than %s characters"),
        TOO_MUCH("has more than %s words"),
        TOO_DEEP("has parentheses in more than %s others"),
        NO_QUOTE("has a quotation mark without a second one"),
        NO_PARENTHESIS("has a parenthesis without its other one"),
        NOTHING("has nothing where a word is expected, before or after %s"),
        NO_FIELD("has no field %s; put it in quotation marks if it is text"),
        NO_VALUE("has a field that cannot be %s");

        private final String message;

        Problem(String message) {
            this.message = message;
        }
    }

    /**
     * Refuses a search.
     *
     * @param part of the search that is wrong, or the limit that it exceeds
     */
    public SearchRefused(Problem problem, String part) {
        super(
                FailureKind.INVALID_INPUT,
                "The search " + problem.message.formatted(part) + ".",
                List.of(new Violation("q", problem.message.formatted(part))));
        this.problem = problem;
        this.part = part;
    }

    public Problem problem() {
        return problem;
    }

    public String part() {
        return part;
    }
}
