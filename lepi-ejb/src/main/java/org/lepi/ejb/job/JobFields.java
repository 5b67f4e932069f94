package org.lepi.ejb.job;

import java.util.List;
import java.util.stream.Stream;
import org.lepi.ejb.search.Condition;
import org.lepi.ejb.search.LikePattern;
import org.lepi.ejb.search.SearchFields;
import org.lepi.ejb.search.SearchRefused;
import org.lepi.ejb.search.SearchRefused.Problem;
import org.lepi.model.job.JobState;

/** What of jobs can be searched; a word is looked for in titles and types. */
final class JobFields implements SearchFields {
    private static final String STATE = "state";
    private static final List<String> NAMES = List.of(STATE, "type", "node", "title", "error");

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public Condition word(String word) {
        String pattern = LikePattern.of(word);
        return new Condition("(lower(j.title) like ? or lower(j.type) like ?)", List.of(pattern, pattern));
    }

    @Override
    public Condition field(String name, String value) {
        return name.equals(STATE)
                ? new Condition("j.state = ?", List.of(state(value)))
                : new Condition("lower(j." + name + ") like ?", List.of(LikePattern.of(value)));
    }

    private static String state(String value) {
        return Stream.of(JobState.values())
                .map(JobState::name)
                .filter(name -> name.equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new SearchRefused(Problem.NO_VALUE, value));
    }
}
