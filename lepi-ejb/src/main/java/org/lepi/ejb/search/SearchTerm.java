package org.lepi.ejb.search;

import java.util.List;

/** What a search asks for. */
public sealed interface SearchTerm {
    /** As the database is asked. */
    Condition condition(SearchFields fields);

    /** A word, or a phrase with spaces. */
    record Word(String text) implements SearchTerm {
        @Override
        public Condition condition(SearchFields fields) {
            return fields.word(text);
        }
    }

    /**
     * A value of a field.
     *
     * @param name as the fields say it, whatever the case in which it was written
     */
    record Field(String name, String value) implements SearchTerm {
        @Override
        public Condition condition(SearchFields fields) {
            return fields.field(name, value);
        }
    }

    /** All of these. */
    record All(List<SearchTerm> terms) implements SearchTerm {
        @Override
        public Condition condition(SearchFields fields) {
            return Condition.joined(
                    "and", terms.stream().map(term -> term.condition(fields)).toList());
        }
    }

    /** At least one of these. */
    record Any(List<SearchTerm> terms) implements SearchTerm {
        @Override
        public Condition condition(SearchFields fields) {
            return Condition.joined(
                    "or", terms.stream().map(term -> term.condition(fields)).toList());
        }
    }
}
