package org.lepi.admin.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.account.http.LanguageChoice;
import org.lepi.model.account.Language;

/** The language of a request: what the person has chosen, else what the browser asks for, else English. */
@Named("language")
@RequestScoped
public class ReaderLanguage {
    @Inject
    private HttpServletRequest request;

    private @Nullable Language language;

    private Language language() {
        Language known = language;
        if (known == null) {
            known = LanguageChoice.of(request);
            language = known;
        }
        return known;
    }

    public Locale getLocale() {
        return language().locale();
    }

    /** For the page's {@code lang}. */
    public String getTag() {
        return language().code();
    }

    /** The languages that there are, each called as it calls itself. */
    public List<Choice> getChoices() {
        return Stream.of(Language.values())
                .map(spoken -> new Choice(spoken.code(), spoken.ownName(), spoken == language()))
                .toList();
    }

    /** The language with the number and date forms of Switzerland. */
    public Locale regional() {
        return language().regional();
    }

    /** Whose days the viewer means: those of the institution. */
    public ZoneId getZone() {
        return ZoneId.systemDefault();
    }

    /** One language to choose. */
    public record Choice(String tag, String name, boolean isCurrent) {}
}
