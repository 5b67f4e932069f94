package org.lepi.model.taxonomy;

import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** What people call a taxon in one language; a taxon may have several names in each. */
@Embeddable
public class VernacularName {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,8}(-[a-z0-9]{1,8})*");

    private String language;
    private String name;

    /** For JPA. */
    protected VernacularName() {}

    /**
     * A name in a language.
     *
     * @param language BCP 47 tag such as {@code en} or {@code pt-br}, in any case
     * @throws LepiException INVALID_INPUT for a tag that is none, or an empty or overlong name
     */
    public VernacularName(String language, String name) {
        this.language = language.strip().toLowerCase(Locale.ROOT);
        if (!LANGUAGE.matcher(this.language).matches()) {
            throw new LepiException(FailureKind.INVALID_INPUT, "‘" + language + "’ is no BCP 47 language tag");
        }
        this.name = TaxonText.required("vernacular name", name);
    }

    public String language() {
        return language;
    }

    public String name() {
        return name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VernacularName that && language.equals(that.language) && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(language, name);
    }

    @Override
    public String toString() {
        return name + " (" + language + ")";
    }
}
