package org.lepi.admin.failure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lepi.admin.language.ReaderLanguage;
import org.lepi.admin.language.Words;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;

/** What the services say of failures, in the reader's language where its words are known. */
@Named
@RequestScoped
public class FailureWords {
    private Words words;
    private ReaderLanguage language;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected FailureWords() {}

    /** In the reader's language. */
    @Inject
    public FailureWords(Words words, ReaderLanguage language) {
        this.words = words;
        this.language = language;
    }

    /** Those of the request, for what is no bean itself. */
    static FailureWords current() {
        return CDI.current().select(FailureWords.class).get();
    }

    /** A sentence of a service. */
    public Said said(String english) {
        return known(english).map(text -> new Said(text, language.getTag())).orElseGet(() -> Said.english(english));
    }

    /** The same for a page. */
    public String text(String english) {
        return said(english).text();
    }

    /** The language that a page has it in. */
    public String lang(String english) {
        return said(english).lang();
    }

    /** Why something was refused: the sentence, then what it does not tell of the fields of a kind of entity. */
    public List<Said> of(LepiException failure, String kind) {
        String detail = String.valueOf(failure.getMessage());
        if (failure instanceof SaidRefusal) {
            return List.of(new Said(detail, language.getTag()));
        }
        List<Said> all = new ArrayList<>();
        boolean isTold = failure.violations().isEmpty() || isKnownWhole(failure, detail);
        if (isTold) {
            all.add(said(detail));
        }
        failure.violations().stream()
                .filter(violation -> !isTold || !detail.contains(violation.message()))
                .forEach(violation -> all.add(of(violation, kind)));
        return all;
    }

    /** Not where the detail is one field's name and what is wrong with it. */
    private boolean isKnownWhole(LepiException failure, String detail) {
        return known(detail).isPresent()
                && failure.violations().stream().noneMatch(violation -> detail.startsWith(violation.field()));
    }

    /** What things are called that are counted before an object of a kind is deleted or becomes another. */
    public Said counted(String kind, String what) {
        String known = words.perhaps("records", kind, what);
        return known.isEmpty() ? said(what) : new Said(known, language.getTag());
    }

    /** What is wrong with a field, after what the field is called. */
    public Said of(Violation violation, String kind) {
        Said wrong = said(violation.message());
        String field = field(kind, violation.field()).orElse(violation.field());
        return new Said(words.of("field.wrong", field, wrong.text()), wrong.lang());
    }

    private Optional<String> known(String english) {
        return Sentences.KNOWN.in(language.getTag(), english, this::word);
    }

    /** A word within a sentence: a rank, a state, a field. */
    private Optional<String> word(String word) {
        return first(
                        words.perhaps("choice.rank", "", word.toUpperCase(Locale.ROOT)),
                        words.perhaps("choice.state", "", word))
                .or(() -> field("", word));
    }

    private Optional<String> field(String kind, String name) {
        return first(
                words.perhaps("field", kind, name),
                words.perhaps("column", kind, name),
                words.perhaps("setting", kind, name));
    }

    private static Optional<String> first(String... some) {
        return Stream.of(some).filter(text -> !text.isEmpty()).findFirst();
    }
}
